"""The same leaflets by other engines, as somebody would write them who wants speed.

`python tests/benchmarks/rivals.py ENGINE DATA OUTPUT [LEAFLET ...]` makes some leaflets, or all of them on all cores.

Each reads the leaflet's file (with the fast YAML loader), makes each code once for both editions with the fastest
library there is, and sets both editions. None of them checks anything: that is in the press's price, and not in
theirs.
"""

from __future__ import annotations

import base64
import gc
import html
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import yaml
import zxingcpp
from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from leaflets.editions import EDITIONS, USUAL, Edition  # noqa: E402
from leaflets.jobs.pool import cores  # noqa: E402

FONTS = HERE.parents[1] / "fonts"
#: An engine: a leaflet's file to the bytes of each edition.
Engine = Callable[[Path], dict[str, bytes]]


class Shared:
    """The files all leaflets share, read once."""

    def __init__(self, folder: Path) -> None:
        self.house, self.contacts, self.groups = (
            _read(folder / f"{name}.yaml") for name in ("house", "contacts", "groups")
        )


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def material(path: Path, shared: Shared) -> dict[str, Any]:
    """A leaflet as data for a template: its words, and each code as a matrix of bytes."""
    typed, house = _read(path), shared.house
    return {
        "title": typed["title"],
        "publisher": house["name"],
        "reviewed": typed["reviewed"],
        "accent": "#005a78",
        "codes": house["codes"].strip(),
        "offer": house["other formats"].strip(),
        "about": [
            _card(
                f"Made by {house['name']}",
                [("", house["website"]), ("", f"Reviewed {typed['reviewed']}.")],
                f"https://{house['website']}",
            )
        ],
        "closing": [house["feedback"].strip(), house["disclaimer"].strip(), house["legal"].strip()],
        "sections": [
            {
                "heading": section["heading"],
                "blocks": list(_prose(section.get("text", ""))),
                "cards": list(_cards(section, shared)),
            }
            for section in typed["sections"]
        ],
    }


def _prose(text: str) -> Iterator[dict[str, Any]]:
    for block in text.strip().split("\n\n"):
        if block.lstrip().startswith("- "):
            yield {"kind": "list", "items": [_runs(item) for item in re.split(r"(?m)^- ", block.strip())[1:]]}
        elif block.strip():
            yield {"kind": "paragraph", "runs": _runs(block)}


def _runs(text: str) -> list[dict[str, Any]]:
    parts = " ".join(text.split()).split("**")
    return [{"text": part, "strong": bool(number % 2)} for number, part in enumerate(parts) if part]


def _cards(section: dict[str, Any], shared: Shared) -> Iterator[dict[str, Any]]:
    for name in section.get("contacts", ()):
        one = shared.contacts[name]
        details = [("Helpline", one["phones"]["Helpline"]), ("", one["hours"]), ("", f"Email {one['email']}")]
        yield _card(one["name"], [*details, ("", one["website"])], f"https://{one['website']}", heading=True)
    if "groups" in section:
        one = shared.groups[section["groups"]]
        yield _card(one["name"], [("", one["meets"])], heading=True)
    for link in section.get("links", ()):
        words, _, address = link.rpartition(" ")
        name, _, says = words.rstrip(")").partition(" (")
        yield _card(name, [("", says), ("", address.removeprefix("https://www."))], address)


def _card(name: str, details: list[tuple[str, str]], address: str = "", heading: bool = False) -> dict[str, Any]:
    return {
        "name": name,
        "level": heading,
        "href": address,
        "details": [
            {
                "kind": "phone" if label else "text",
                "label": label,
                "text": text,
                "href": f"tel:{text.replace(' ', '')}" if label
                else address if address and text in address
                else f"mailto:{text[6:]}" if text.startswith("Email ") else "",
            }
            for label, text in details
        ],
        "code": _code(address, f"QR code for {name}") if address else None,
    }  # fmt: skip


def _code(address: str, says: str) -> dict[str, Any]:
    made = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = made.to_image(scale=1, add_quiet_zones=False)
    buffer = io.BytesIO()
    Image.fromarray(image).convert("1").save(buffer, "PNG")
    return {"png": buffer.getvalue(), "modules": image.shape[0], "says": says}


def _of(edition: Edition, data: dict[str, Any]) -> dict[str, Any]:
    """The same for one edition: its sizes, and the sides of its symbols."""
    cards = [card for section in data["sections"] for card in section["cards"]] + data["about"]
    for code in (card["code"] for card in cards if card["code"]):
        code["side"] = edition.module(code["modules"]) * code["modules"]
    sizes = asdict(edition) | {"gap": edition.body.leading}
    return data | {"edition": sizes, "contents": edition.name != "a4"}


def typst(folder: Path) -> Engine:
    """Typst: one compiler for all, tagged for PDF/UA-1 and PDF/A-2a, codes as PNG, its fastest way."""
    import typst as library

    fonts = library.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    compiler = library.Compiler(str(HERE / "leaflet.typ"), root=str(HERE), font_paths=fonts)
    return partial(_by_typst, compiler, Shared(folder))


def _by_typst(compiler: Any, shared: Shared, path: Path) -> dict[str, bytes]:
    data = material(path, shared)
    return {
        name: compiler.compile(
            sys_inputs={"data": json.dumps(_of(EDITIONS[name], data), default=list)},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=0,
        )
        for name in USUAL
    }


def weasyprint(folder: Path) -> Engine:
    """WeasyPrint: one font configuration for all, tagged for PDF/UA-1, codes as PNG images."""
    from weasyprint.text.fonts import FontConfiguration

    return partial(_by_weasyprint, FontConfiguration(), Shared(folder))


def _by_weasyprint(fonts: Any, shared: Shared, path: Path) -> dict[str, bytes]:
    from weasyprint import HTML

    data = material(path, shared)
    found = {}
    for name in USUAL:
        page = _html(_of(EDITIONS[name], data))
        found[name] = HTML(string=page).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True)
    return found


def _html(data: dict[str, Any]) -> str:
    edition = data["edition"]
    parts = [f"<h1>{html.escape(data['title'])}</h1><p>{html.escape(data['codes'])}</p>"]
    for section in data["sections"]:
        parts.append(f"<h2>{html.escape(section['heading'])}</h2>")
        for block in section["blocks"]:
            if block["kind"] == "list":
                parts.append("<ul>" + "".join(f"<li>{_spans(item)}</li>" for item in block["items"]) + "</ul>")
            else:
                parts.append(f"<p>{_spans(block['runs'])}</p>")
        parts += map(_div, section["cards"])
    parts.append(f"<h2>About this leaflet</h2><p class='offer'>{html.escape(data['offer'])}</p>")
    parts += map(_div, data["about"])
    parts += (f"<p>{html.escape(text)}</p>" for text in data["closing"])
    foot = f"{data['title']} · reviewed {data['reviewed']}"
    return f"""<!doctype html><html lang="en-GB"><head><title>{html.escape(data["title"])}</title><style>
@font-face {{ font-family: A; src: url({(FONTS / "AtkinsonHyperlegibleNext-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: A; font-weight: bold;
  src: url({(FONTS / "AtkinsonHyperlegibleNext-Bold.ttf").as_uri()}) }}
@page {{ size: A4; font: {edition["small"]["size"]}pt A;
  margin: {edition["top"] + 30}pt {edition["side_margin"]}pt {edition["foot"] + 24}pt;
  @top-left {{ content: "{data["publisher"]}" }} @top-right {{ content: "{edition["label"]}" }}
  @bottom-left {{ content: "{foot}" }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages) }} }}
body {{ font: {edition["body"]["size"]}pt/{edition["body"]["leading"]}pt A; margin: 0 }}
h1 {{ font-size: {edition["title"]["size"]}pt; line-height: {edition["title"]["leading"]}pt; margin: 0 }}
h2 {{ font-size: {edition["heading"]["size"]}pt; line-height: {edition["heading"]["leading"]}pt;
  color: {data["accent"]}; margin: {1.5 * edition["gap"]}pt 0 {edition["gap"]}pt }}
h3 {{ font-size: {edition["subheading"]["size"]}pt; margin: 0 }}
p, ul, .card {{ margin: 0 0 {edition["gap"]}pt }}
.card {{ break-inside: avoid; display: flow-root }}
.card img {{ float: right; image-rendering: pixelated }}
.phone {{ font: bold {edition["phone"]["size"]}pt/{edition["phone"]["leading"]}pt A }}
.offer {{ font: bold {edition["offer"]["size"]}pt/{edition["offer"]["leading"]}pt A }}
a {{ color: {data["accent"]}; text-decoration: none }}
</style></head><body>{"".join(parts)}</body></html>"""


def _spans(runs: list[dict[str, Any]]) -> str:
    return "".join(
        f"<strong>{html.escape(run['text'])}</strong>" if run["strong"] else html.escape(run["text"]) for run in runs
    )


def _div(card: dict[str, Any]) -> str:
    name = html.escape(card["name"])
    parts = [f"<h3>{name}</h3>" if card["level"] else f"<strong>{name}</strong>"]
    if code := card["code"]:
        source = f"data:image/png;base64,{base64.b64encode(code['png']).decode()}"
        alt, side = html.escape(code["says"]), code["side"]
        parts.insert(0, f'<img src="{source}" alt="{alt}" style="width:{side}pt;height:{side}pt">')
    for detail in card["details"]:
        text = html.escape(detail["text"])
        if detail["href"]:
            kind = "class='phone' " if detail["kind"] == "phone" else ""
            text = f'<a {kind}href="{html.escape(detail["href"])}">{text}</a>'
        parts.append(f"<br>{html.escape(detail['label'])} {text}")
    return f"<div class='card'>{''.join(parts)}</div>"


ENGINES: dict[str, Callable[[Path], Engine]] = {"typst": typst, "weasyprint": weasyprint}
_state: dict[str, Any] = {}


def _begin(engine: str, data: Path, output: Path) -> None:
    _state.update(engine=ENGINES[engine](data), output=output)


def _make(path: Path) -> None:
    for edition, made in _state["engine"](path).items():
        (_state["output"] / f"{path.stem}-{edition}.pdf").write_bytes(made)


def main(engine: str, data: Path, output: Path, *names: str) -> None:
    """Make the leaflets named, or all of them."""
    output.mkdir(parents=True, exist_ok=True)
    if names:
        _begin(engine, data, output)
        for name in names:
            _make(data / "leaflets" / f"{name}.yaml")
        return
    import multiprocessing  # late, as the press does: one leaflet needs no pool

    with multiprocessing.Pool(cores(), _begin, (engine, data, output)) as pool:
        pool.map(_make, sorted((data / "leaflets").iterdir()), chunksize=5)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
    gc.freeze()  # as the press does at its end
