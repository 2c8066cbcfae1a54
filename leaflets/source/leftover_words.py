"""Words that nobody means to be printed, kind by kind: those still to be filled in, and what a web page is made of."""

from __future__ import annotations

import re

from leaflets.patterns import late
from leaflets.source.leftover_kinds import BOX, OUT, HowOften, LeftoverKind, Parts, one_of

_FILL = "Type what belongs there, or take it out."
_TO_FILL = "{} has still to be filled in"
#: What a form leaves open: ‘your phone number’, ‘date of review’, ‘name here’.
_OPEN = (
    r"(?:(?:your|our|local|full|first|last|start|end|contact|phone|tel|telephone|mobile|e-?mail|web|website|postal"
    r"|hospital|ward|clinic|trust|charity|organi[sz]ation|company|department|team|service|nurse|doctor|consultant|gp"
    r"|venue|event|review|office|opening|helpline|author|page|document|project) ){0,4}"
    r"(?:names?|numbers?|dates?|times?|address|e-?mail|phone|telephone|tel|mobile|website|url|link|logo|image|photo"
    r"|picture|video|venue|location|postcode|price|cost|amount|hours|title|heading|text|details|department|signature"
    r"|charity|organi[sz]ation|trust)"
    r"(?: (?:of|for) [^\[\]<>\n]*+| goes here| here| to follow| needed| tb[ac])?"
)
_TO_DO = r"tb[acd]|to be (?:confirmed|announced|decided|added|completed)|to follow|x{2,}|\?+|placeholder|missing"
_ORDER = r"(?:please )?(?:insert|(?:insert|enter|fill in|delete as) [^\[\]<>\n]*+)"
_EMPTY = f"(?:{_ORDER}|{_OPEN}|{_TO_DO})"
#: Words of genetics, in which XX and XXX are chromosomes.
_CHROMOSOMES = late(r"chromosom|karyotyp|X syndrome|trisomy|tetrasomy|triple[ -]x|mosaic|\b4\d,? ?X", re.I)
_TAGS = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|col|dd|del|div|dl|dt|em|embed|figure"
    "|figcaption|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav"
    "|[ovw]:[a-z]+|ol|option|p|path|pre|q|s|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg"
    "|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video"
)
_ENTITIES = (
    "amp|nbsp|quot|lt|gt|apos|pound|euro|cent|copy|reg|trade|hellip|[nm]dash|[lrsb][sd]quo|[lr]aquo|bull|middot|deg"
    "|frac(?:12|14|34)|times|divide|plusmn|micro|sup[123]|[lg]e|ne|asymp|alpha|beta|gamma|sect|para|shy|zwn?j|e[nm]sp"
    "|thinsp|[lrud]arr|check|cross|star|phone|iexcl|iquest|ord[mf]|[aeiouyn](?:acute|grave|circ|uml|tilde)|ccedil|szlig"
)
#: What stands in brackets for a box or a picture of a website, without more.
_CODES = r"(?:box|gallery|embed|toc|caption|accordion)\b|(?:contact-form|vc_|et_pb_)"
_NOTICES = late(r"\[/?(?:box|note|notice|info|alert|warning|callout|tip|important|danger)\b", re.I)
_DOT = late(r" ?[\[({](?:dot|\.)[\])}] ?| dot ", re.I)
#: What stands at the beginning of a line of a web page before its words: a bullet, an arrow, a bracket.
_ALONE, _END = r"^[^\w\n]*+", r"[^\w\n]*+$"


def _sign(parts: Parts) -> str:
    import html  # imported here: what has no fault does not need it

    sign = html.unescape(f"{parts['all'].removesuffix(';')};")
    return "Type a space." if sign.isspace() else f"Type {sign} in its place." if sign.isprintable() else OUT


def _address(parts: Parts) -> str:
    return f"Type it as it is: {parts['name']}@{_DOT.sub('.', parts['host'])}"


def _link(parts: Parts) -> str:
    return f"Type it like this: [{parts['words'].strip()}]({parts['target']})"


def _of_code(parts: Parts) -> str:
    return BOX if _NOTICES.match(parts["all"]) else OUT


#: Words that are still to be written.
UNWRITTEN: tuple[LeftoverKind, ...] = (
    LeftoverKind(
        ("{", "%", "*|", "@@", "[object"),
        one_of(
            r"(?<!\]\()\{\{[^{}\n]*+\}\}", r"\{%[^%\n]*+%\}", r"[$#]\{[^{}\n]*+\}",
            r"(?<![\d%])%%?[A-Z][A-Z_]+%%?(?!\w)",
            r"\*\|[A-Z_:]{1,40}\|\*", r"\{(?!leaflets\})[a-z][a-z_]{1,40}\}", r"\{[A-Z]+_[A-Z_]*+\}", r"<%[^%\n]*+%>",
            r"@@\w{1,40}@@", r"\[%[^%\]\n]*+%\]", r"\[object Object\]", any_case=False,
        ),  # {leaflets} stands for their titles in the words of e-mails
        "{} was to be filled in by a program, and would be printed as typed", _FILL,
    ),
    LeftoverKind(
        ("[", "<", "«"),
        one_of(rf"\[{_EMPTY}\](?!\()", rf"<<?{_EMPTY}>>?", r"<<[\w .-]{1,60}>>", r"«[A-Za-z]+_\w*+»"), _TO_FILL, _FILL,
        hint=late(r"\[[^\[\]\n]*+\](?!\()|<|«"),
    ),
    LeftoverKind(
        ("insert ", "text here", "text goes", "placeholder text", "to enter ", "choose an item"),
        one_of(
            r"\bINSERT (?:[A-Z]+ ){0,3}?(?:TEXT|NAMES?|NUMBERS?|DATES?|ADDRESS|DETAILS|LOGO|LINK|IMAGE|PHOTO|HERE)\b",
            r"\b[Ii]nsert (?:your |the )?(?:text|name|number|date|phone number|address|details|logo|link|image"
            r"|picture|photo|title|heading) here\b",
            r"\b(?:[Yy]our|[Aa]dd|[Ee]nter|[Tt]ype) text here\b", r"\b[Tt]ext goes here\b", r"\b[Pp]laceholder text\b",
            r"\b[Cc]lick (?:or tap )?(?:here )?to enter (?:text|a date)\b\.?", r"\bChoose an item\.", any_case=False,
        ),
        _TO_FILL, _FILL,
    ),
    LeftoverKind(
        ("todo", "to do:", "fixme", "[check", "[reference", "[citation", "[note to", "[query", "[edit"),
        one_of(
            r"(?<!\ba )(?<!\bmy )(?<!\bthe )(?<!\byour )\bTODO\b(?![ -]?(?:[Ll]ist|app))", r"\bTO DO:", r"\bFIXME\b",
            r"\[(?:check|query|note to|citation needed|ref(?:erence)?s? needed|edit)\b[^\[\]\n]*+\](?!\()",
            any_case=False,
        ),
        "{} is a note for whoever writes this, and would be printed", "Do what it says, and take it out.",
    ),
    LeftoverKind(
        ("xx", "£x"),
        one_of(
            r"(?<![\w,/+-])X{3,}+(?![\w/-])", r"£[Xx]++(?:\.[Xx]++)?(?!\w)", r"\b(?:19|20)[Xx]{2}\b",
            r"\b[Xx]{2}/[Xx]{2}/[Xx]{2,4}\b", r"\b\d{0,5}[Xx]{3,}+(?:[ -][Xx\d]{3,}+)++",
            r"\b(?:[Cc]all|[Rr]ing|[Pp]hone|[Tt]el|[Pp]age|[Ee]xt|Dr|Mrs?|Ms)[.:]? (?P<shown>[Xx]{2,})\b",
            any_case=False,
        ),
        _TO_FILL, _FILL, unless=_CHROMOSOMES,
    ),
    LeftoverKind(
        ("??",), one_of(r"\?{4,}+", r"(?<!\S)\?{2,}+(?!\S)"),
        "{} stands where words may be missing", _FILL, HowOften.FIRST,
    ),
    LeftoverKind(
        ("___",), one_of(r"(?<![\w:])(?<!: )_{3,5}(?![\w_])(?= ?[^\W_])"),
        "{} has still to be filled in, or is too short to write on",
        "Type what belongs there; make a line to write on of ten or more.", HowOften.FIRST,
    ),
    LeftoverKind(
        ("lorem ipsum", "dolor sit amet"), one_of(r"\blorem ipsum\b[^.\n]*+\.?", r"\bdolor sit amet\b"),
        "{} only fills the room of words still to be written", "Type your own words.", HowOften.FIRST,
    ),
    LeftoverKind(
        ("error!", "#ref!", "#n/a", "#value!", "#name?", "#div/0!"),
        one_of(r"\bError! (?:Bookmark|Reference|Hyperlink|No text)[^.\n]*+\.?", r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!)"),
        "{} is what Word and Excel show for something that is lost", _FILL,
    ),
    LeftoverKind(
        ("oaicite", "oai_citation", "citeturn", "【", "language model"),
        one_of(
            r"\boaicite\b[^\s.]{0,40}", r"\boai_citation\b[^\s.]{0,40}",
            r"\bciteturn\d++\w*+", r"【[^】\n]*+】", r"\bas an? (?:ai|large) language model\b",
        ),
        "{} is left over from words that a program wrote", "Take it out, and look whether the words are true.",
    ),
)  # fmt: skip

#: What web pages have beside their words.
OF_WEB_PAGES: tuple[LeftoverKind, ...] = (
    LeftoverKind(
        ("<!--",), one_of(r"<!--(?:[^-]++|-(?!->))*+(?:-->)?"),
        "{} is hidden on a web page, but would be printed here", OUT, HowOften.FIRST,
    ),
    LeftoverKind(
        ("href",),
        one_of(
            r"(?P<shown><a\b)[^<>]*?\bhref ?= ?[\"'“”]?(?P<target>[^\"'“”<>\s]++)[^<>]*+>"
            r"(?P<words>[^<>]*[^<>\s][^<>]*)</a>"
        ),
        "{} would be printed as typed: only web pages have links like this", _link,
    ),
    LeftoverKind(
        ("<",), one_of(rf"(?P<shown></?(?:{_TAGS})(?=[\s/>]))[^<>]*+>", r"<!doctype[^<>]*+>"),
        "{} would be printed as typed: only web pages use such marks",
        "Take out each < and >, with what is between them. For bold type **words**, for a link [words](address).",
        HowOften.TOGETHER,
    ),
    LeftoverKind(
        ("&",), one_of(rf"&(?:#\d{{1,6}}|#x[\da-f]{{1,5}}|(?:{_ENTITIES}));", r"&nbsp\b"),
        "{} stands for a sign on web pages, and would be printed as typed", _sign,
    ),
    LeftoverKind(
        ("[",),
        one_of(
            r"\[/[a-z][\w-]{0,30}\](?!\()",
            r"\[[a-z][\w-]{0,30}(?:[ ]++[\w-]++=(?:\"[^\"\]\n]*+\"|“[^”\]\n]*+”|'[^'\]\n]*+'|[^\s\]\"'“]++))++[ ]?/?\]",
            rf"\[(?:{_CODES}[\w-]*+)(?: [^\[\]\n]*+)?\](?!\()",
        ),
        "{} would be printed as typed: only websites know such codes", _of_code, HowOften.TOGETHER,
        hint=one_of(rf"\[(?:/|[a-z][\w-]*+ +[\w-]+=|{_CODES})"),
    ),
    LeftoverKind(
        ("{", "=\"", "=“", "font", "mso", "align", "margin", "padding", "background"),
        one_of(
            r"\{(?:[:.#][ \w]|[\w-]{1,40}=)[^{}\n]*+\}",
            r"\b(?:style|class|href|src|target|rel|alt|id)=[\"“”][^\"“”\n]*+[\"“”]",
            r"\b(?:font-(?:size|family|weight)|mso-[a-z-]++|text-align|(?:margin|padding|background)-[a-z]++):[^;\n]{1,60};",
        ),
        "{} would be printed as typed: it is for web pages only", OUT,
    ),
    LeftoverKind(
        (":::", "!!!", "[!"),
        one_of(
            r"^[ \t>]*+(?P<shown>:{3,}+[^\n]*+|!{3} ?(?:note|tip|info|warning|danger|important)\b[^\n]*+|\[![a-z]++\])"
        ),
        "{} would be printed as typed", BOX, HowOften.FIRST, in_lines=True,
    ),
    LeftoverKind(
        ("protected", "emailprotected", "spambots", "spam bots"),
        one_of(
            r"\[e-?mail[\s\xa0]?protected\]",
            r"\bthis e-?mail address is being protected from spam ?bots\.?(?: you need javascript [^.\n]*+\.?)?",
        ),
        "{} stands where a web page hides an e-mail address", "Look the address up, and type it.",
    ),
    LeftoverKind(
        ("(at)", "[at]", "{at}", "(@)", "[@]", " dot ", "[dot]", "(dot)", "[.]"),
        one_of(
            r"(?<![\w.+-])(?P<name>[\w.+-]++)(?: ?[\[({](?:at|@)[\])}] ?|@(?=[\w-]++ ?[\[( ](?:dot|\.))"
            r"| at (?=[\w-]++ dot (?:com?|org|net|ac|gov|nhs|info|eu|ie|uk)\b))"
            r"(?P<host>[\w-]++(?:\.[\w-]++| ?[\[({](?:dot|\.)[\])}] ?[\w-]++| dot [\w-]++)++)"
        ),
        "{} may not be known for an e-mail address", _address,
    ),
    LeftoverKind(
        ("new window", "new tab", "another window", "new browser", "external link)"),
        one_of(
            r"\(?(?:\b(?:this |external )?link,? )?\bopens (?:up )?(?:in )?(?:an? )?(?:new|another) (?:browser )?"
            r"(?:window|tab)\b\)?",
            r"\((?:external|internal) link\)",
        ),
        "{} is of use on a web page only", OUT,
    ),
    LeftoverKind(
        ("cookies", "cookie settings", "skip to", "to top", "to the top", "this page", "page last", "share on",
         "helpful", "javascript", "your browser", "toggle", "advertisement"),
        one_of(
            r"\bthis (?:web)?site uses cookies\b", r"\b(?:accept|reject|manage) (?:all|our) cookies\b",
            r"\bcookie settings\b", r"\bskip to (?:main |the )?(?:content|navigation|menu)\b",
            rf"{_ALONE}(?P<shown>(?:back|return|go) to (?:the )?top(?: of (?:the |this )?page)?){_END}",
            r"\b(?:share|print|e-?mail|tweet|bookmark) this page\b(?! with)",
            r"\bshare on (?:facebook|twitter|x|whatsapp|linkedin)\b",
            r"\b(?:this )?page (?:was )?last (?:reviewed|updated|modified|changed)\b[^.\n]{0,40}",
            r"\bwas this (?:page|article) (?:helpful|useful)\b\??",
            r"\b(?:you need to |please )?enable javascript\b", r"\byour browser does not support\b[^.\n]*+\.?",
            r"\byou need javascript\b[^.\n]*+\.?", r"\btoggle (?:navigation|menu)\b",
            rf"{_ALONE}(?P<alone>advertisement){_END}",
        ),
        "{} is of use on a web page only", OUT,
    ),
    LeftoverKind(
        ("read more", "show more", "view more", "learn more"),
        one_of(rf"{_ALONE}(?P<shown>(?:read|show|view|learn) more) ?[»›>→.…]*+[ \t]*+$"),
        "{} is of use on a web page only", OUT, in_lines=True,
        hint=late(r" more(?<!: read more) ?[»›>→.…]*+[ \t]*+$", re.M),
    ),
    LeftoverKind(
        ("click",),
        one_of(
            r"(?:^|(?<=[.!?:,•*-] )|(?<=[(\[*]))(?P<shown>(?:please )?click (?:here|on this link|this link))"
            r"\b(?![”’\"'])"
        ),
        "{} helps nobody on paper", "Name what is to be read: [the words that name it](its address).",
    ),
    LeftoverKind(
        ("page ",), one_of(rf"{_ALONE}(?P<shown>page \d{{1,3}} of \d{{1,3}}){_END}"),
        "{} was the foot of a page; ours are numbered when they are made", OUT, in_lines=True,
    ),
)  # fmt: skip
