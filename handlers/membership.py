"""Being added to a group or a channel: what the bot does there, or what rested while it was away."""

from handlers.render.watch import examples
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.model import Action
from storage.store import Store


async def welcome(request: Request, store: Store) -> Reply:
    """Greet with watches to try; where some rest because the bot was removed, offer to let them go on."""
    translate = request.translate
    resting = await store.chats.returned(request.chat.id)
    if not resting:
        return Reply(html=translate("membership-welcome"), buttons=examples(translate))
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
