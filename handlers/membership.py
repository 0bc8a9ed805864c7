"""Being let into a chat: what the bot does there, or what rested while it was away."""

from handlers.render.watch import examples
from handlers.reply import Button, Reply
from handlers.request import ChatKind, Request
from storage.model import Action
from storage.store import Store


async def welcome(request: Request, store: Store) -> Reply:
    """Greet a group with watches to try; where some rest since the bot was removed, offer to let them go on.

    The readers of a channel did not ask for a greeting, and who unblocks the bot has had one.
    """
    translate = request.translate
    resting = await store.chats.returned(request.chat.id)
    if not resting:
        is_group = request.chat.kind is ChatKind.GROUP
        greeting = Reply(html=translate("membership-welcome"), buttons=examples(translate))
        return greeting if is_group else Reply()
    resume = translate.plain("membership-resume-button", count=resting)
    return Reply(
        html=translate("membership-back", count=resting),
        buttons=(
            (Button(resume, Action("watch_resume")),),
            (Button(translate.plain("watch-all-button"), Action("watches")),),
        ),
    )


async def resume(request: Request, store: Store) -> Reply:
    """Let the watches go on that rested."""
    resumed = await store.watches.resume(request.chat.id)
    all_watches = Button(request.translate.plain("watch-all-button"), Action("watches"))
    return Reply(html=request.translate("membership-resumed", count=resumed), buttons=((all_watches,),))
