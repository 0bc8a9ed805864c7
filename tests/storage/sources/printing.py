"""Files as printers and Word make them: small PDF and DOCX files of given lines."""

from collections.abc import Sequence
from io import BytesIO

import docx

MARK = "\ufeff"
_MAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"""


def pdf_of(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """Make a PDF file: each page has its lines one below another, an empty one is a gap."""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        (
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] "
            f"/ToUnicode {6 + 2 * len(pages)} 0 R >>"
        ),
        (
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) "
            "/Ordering (Identity) /Supplement 0 >> /DW 500 >>"
        ),
        f"<< /Title <{f'{MARK}{title}'.encode('utf-16-be').hex()}> >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(
            f"1 0 0 1 60 {800 - 14 * place} Tm <{line.encode('utf-16-be').hex()}> Tj\n"
            for place, line in enumerate(lines)
            if line
        )
        objects += [
            (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
                f"/Contents {7 + 2 * number} 0 R >>"
            ),
            _stream(f"BT /F 11 Tf\n{shown}ET"),
        ]
    objects.append(_stream(_MAP))
    return _file(objects)


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    written, places = "%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>"
    count = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    return f"{written}{count}{table}{trailer}\nstartxref\n{len(written)}\n%%EOF".encode("latin-1")


def docx_of(paragraphs: Sequence[str], *, table: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """Make a Word file of paragraphs, with a table below them."""
    made = docx.Document()
    made.core_properties.title = title
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    if table:
        grid = made.add_table(len(table), len(table[0]))
        for row, values in zip(grid.rows, table, strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                cell.text = value
    written = BytesIO()
    made.save(written)
    return written.getvalue()
