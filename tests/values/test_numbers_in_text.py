"""The telephone numbers in running text, as charities, councils and the NHS type them, and what only looks like one."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.values.numbers_in_text import numbers_in
from leaflets.values.phones import Phone
from leaflets.words import Words

#: Texts in which [ ] are round what can be dialled.
NUMBERS = """
NHS [111] is free.
Emergency [999]
Emergencies: [999]
Police [101]
[Text: HELP to 60777].
Ring [18001 + 0800 111 2222].
Ring [18001+ 0800 111 2222].
Call our free helpline on [0808 808 0000], open 9am to 5pm.
Helpline: [0300 123 3393]
Tel: [0151 298 2999]
Tel [0151 298 2999]
Tel. [0151 298 2999]
Tel.[0151 298 2999]
Tel:[0151 298 2999]
T: [020 7833 2299]
t [020 7833 2299]
M: [07700 900123]
Mob [07700 900 123]
Mobile: [07700900123]
Fax: [0151 298 2998]
Tel/fax: [01204 64 64 64]
Phone [01204 64 64 64] for an appointment.
You can ring us on [0845 46 47].
Childline [0800 1111]
Childline: [0800 1111] (free, any time)
Call [0800 1111].
Samaritans: [116 123] (free, 24/7)
Samaritans are on [116 123], free, any hour.
Call Samaritans free on [116 123] or email jo@samaritans.org.
Samaritans ([116 123])
• Samaritans – [116 123]
ring [116123] at any time
Call NHS [111] or [999] in an emergency.
Call [111], option 2
Call NHS [111] and select option 2
If it is urgent, call [111].
Dial [999] and ask for an ambulance.
Dial [999]/[112]
call [999] immediately
Call [999] or go to A&E if:
Phone [999] now
Phone [101] to speak to the police.
Contact the police on [101].
Call the police on [101] (or [999] if someone is in danger).
Ring [105] if there is a power cut.
Call [159] if you think it is a scam.
Phone your GP, or call NHS [111].
phone your GP surgery or [111]
Ring NHS Direct Wales on [0845 46 47]
Text [18001 0300 123 1100] using Relay UK
Relay UK: [18001 0800 055 6112]
Textphone: [18001 0151 298 2999]
Textphone users dial [18001 0300 123 1100].
Relay UK – if you cannot hear on the phone: 18001 then [0800 055 6112]
[0300 330 9073] option 3
[0300 330 9073] (option 3)
[0151 706 2000] ext. 204
[0151 706 2000] extension 4204
[0151 706 2000] x204
[0151 706 2000]x204
[0151 706 2000] ext 204
Call [+44 20 7946 0018].
From abroad: [+44 (0)20 7946 0018]
From outside the UK call [+44 151 298 2999]
[+44 (0)797 684 2669]
[+44(0)151 298 2999]
[(+44) 151 298 2999]
[+441512982999]
[0044 151 298 2999]
[00353 1 234 5678]
[+353 1 234 5678]
[+353 87 123 4567]
[+353 (0)1 878 4855]
Dublin: [+353-1-878-4855]
In the Republic of Ireland call [01 878 4855].
In Ireland: freephone [1800 247 247]
Ireland: [1850 60 90 90]
Irish helpline [1800 247 247]
In Ireland, call the MS helpline on [0818 233 233].
Freephone [1800 459 459] (Mon–Fri)
Jersey: [01534 444444]
Guernsey [01481 725241]
Isle of Man [01624 650000]
Jersey: [01534 720 101]
[01481 725 241]
[(0151) 298 2999]
([0151 298 2999])
[(01204) 646464]
[0151-298-2999]
[0151.298.2999]
[0151 298-2999]
[0151‑298‑2999]
[0207 833 2299]
[0208 123 4567]
[020 78332299]
[02078332299]
[0300 1231100]
[03001231100]
[0303 3033 100]
[0808 2000 247] 24 hours a day
Freephone [0808 2000 247], 24 hours
National Domestic Abuse Helpline [0808 2000 247] 24 hours
CALM: [0800 58 58 58] (5pm to midnight)
[0800 58 58 58]
[0300 304 7000]
[08457 90 90 90]
[0345 300 0 111]
[03000 11 99 88]
[029 2120 2879]
[028 9032 8000]
[023 8051 5353]
[024 7652 0000]
[0113 243 2799]
[01204 462 000]
[015396 20000]
[016977 3555]
[0800 678 1602] / [0800 678 1603]
[0151 298 2999]/[0151 298 3000]
[0151 298 2999]/3000
[0151 298 2999] or [0151 298 3000]
[0845 458 6322], [0800 123 4567]
Call [0800 678 1602],[0800 678 1603]
Call us on [0800 123 4567] Monday to Friday 9-5
Mon-Fri 9-5 [0300 123 1100]
9am–5pm: [0300 123 1100].
Monday to Friday, 0900-1700: [0300 123 1100]
0900-1700 [0300 123 1100]
24 hours [0300 123 1100]
24-hour helpline [0300 123 1100]
Open 365 days a year: [0300 123 1100]
Registered charity 1114999. Tel [0151 298 2999].
Registered charity number 1114999. Call [0151 298 2999].
Charity No. 1114999 Tel: [0151 298 2999]
For your NHS number call [0300 311 2233].
Have your reference number ready and call [0300 123 1100].
Please quote your reference when you ring [0300 123 1100]
If you have an account, call your account manager on [0300 123 1100].
To order, call [0300 123 1002].
To order: [0300 123 1002]
Order line: [0300 123 1002]
Publications order line [0300 123 1002]
Patient helpline: [0151 706 2000]
Hospital switchboard [0151 706 2000]
Customer services [0345 300 3900]
Contact number [0151 706 2000]
Our number is [0151 706 2000].
Our new number: [0151 706 2000]
Phone number: [0151 706 2000]
Telephone numbers: [0151 706 2000], [0151 706 2001]
Mobile number: [07700 900123]
Helpline number – [0800 123 4567]
Emergency number: [0151 706 2000]
Contact: Jane Smith, [01204 646464]
Jane Smith [01204 646464]
Jane: [07700 900 123] or Bob: [07700 900 124]
Bolton office [01204 646464] bolton@example.org
WhatsApp: [07700 900123]
WhatsApp us on [07700 900123]
Call or WhatsApp [07700 900123]
Call or text [07700 900123]
Phone, text or WhatsApp [07700 900123]
[text SHOUT to 85258]
[Text SHOUT to 85258]
or [text “HELLO” to 85258]
[text ‘YM’ to 85258]
[text the word SHOUT to 85258]
Simply [texting ‘CALMER’ to 85258]
Shout: [Text 85258]
You [text us at 85258].
[Text us on 85258]
[text 85258] for free
[Text HELP to 07860 039967]
[Text us on 07860 039967]
[Text: 07860 039967]
[text ACTION to 81025]
Shout – [text SHOUT to 85258] – free, 24/7.
[SMS: 07860 039967]
[text GIVE to 70070] to give £5
[Text 999] if you have registered
[0300 123 1100] (24/7)
[0300 123 1100] 24/7
[0300 123 1100] 9am to 5pm
[0300 123 1100] 9.30am-4.30pm
[0300 123 1100] 10 am to 4 pm
[0300 123 1100] 7 days a week
[0300 123 1100]; [0300 123 1101]
[0300 123 1100]: lines open 9 to 5
[0300 123 1100]. Calls cost 3p.
“[0300 123 1100]”
‘[0300 123 1100]’
[0300 123 1100]!
Ring [0300 123 1100]?
Call Citizens Advice [0800 144 8848] (England) or [0800 702 2020] (Wales)
England: [0800 144 8848] Wales: [0800 702 2020]
England [0800 144 8848] Wales [0800 702 2020] Scotland [0800 028 1456]
Lifeline (Northern Ireland) [0808 808 8000]
Northern Ireland: [028 9032 8000]
See page 4 or ring [0300 123 1100]
Room 4, call [0300 123 1100] first
Meet on 09.12.26 at 10.30; ring [0151 298 2999].
We meet on 9 December 2026, call [0151 298 2999]
On 03/12/2026 ring [0151 298 2999]
Ring before 12 March 2027 [0800 008 6417]
before 5 June, [0113 496 0222]
Calls to [0845 458 6322] cost 7p a minute plus your phone company’s access charge.
[0845 458 6322] (calls cost 7p)
[0870 458 6322]
[0906 123 4567]
call [118 500]
Directory enquiries: dial [118 118]
Silence of Suicide [0808 115 1505]
Papyrus HOPELINE247 [0800 068 4141]
Age UK: [0800 678 1602]
Marie Curie [0800 090 2309]
Macmillan [0808 808 00 00]
[0808 808 00 00]
RNIB [0303 123 9999]
Scope [0808 800 3333]
ACAS [0300 123 1100]
(tel [01632 960 001])
[01632 960001]
[07700 900 000]
[07911 123456]
[020 7946 0000]
Call [020 7946 0018]/9
International: [+1 202 555 0143]
[+1-202-555-0143]
[+1 (202) 555-0143]
[+33 1 42 34 56 78]
[+49 30 901820]
[+61 2 9876 5432]
[+39 06 6982]
European Commission [00 800 6789 1011]
Call [116 000] for missing children.
Victim support line: call [116 006]
Call [119] for vaccinations
call [112]
ring [112] or [999]
To call the emergency services dial [999]
Minicom [0151 298 2999]
Landline [0151 298 2999]
Switchboard: [0151 298 2999]
Enquiries [0151 298 2999]
ring Sue on [01204 646464] after 6 pm
(Sue [01204 646464])
[01204 646464] (Sue)
Voicemail [01204 646464]
[0300 123 1100] - option 2
[18001 999] in an emergency
Emergency services: [999]
Police: [101]
Registered charity number 1114999, [0151 298 2999]
Passcode 1234, [0203 481 5240]
Quote your account number to Sue on [01204 646464]
Members with IDs, ring [0300 123 1100]
If you have lost your licence, ring [0300 790 6801]
Registered nurses [0300 123 1100]
Our licence team: [0300 790 6801]
Call [0300 123 1100] or [999]
Mobile [07911 123456], landline [0151 298 2999]
Call in at 111 High Street or ring [0151 298 2999]
Text relay: [18001 0300 123 1100], or [text HELP to 85258]
Large text? [0300 123 1100]
on 01 12 26 [0300 123 1100]
09.12.26 [0300 123 1100]
0-18 [0800 123 4567]
0900 1700 [0300 123 1100]
[+442034815237],,81234567890#,,,,*012345# United Kingdom
Dial by your location [+44 203 481 5237] United Kingdom
Ffôn: [0300 123 1100]
Ffoniwch [999] neu [111]
Ffoniwch yr heddlu ar [101]
dial 141 [0151 298 2999]
Ring 1471 or [0151 298 2999]
Call [0300 123 1100] now. ISBN 0140449132
ISBN 0140449132. Call [0300 123 1100].
See page 12. [0300 123 1100]
Phone: [0151 298 2999] Email: a@b.org
p: [0151 298 2999] e: a@b.org
[0151 298 2999] | a@b.org
call the charity on [0300 123 1100]
the charity: [0300 123 1100]
the company [0300 123 1100]
in case of emergency [0300 123 1100]
Our patient line is [0300 123 1100]
[0300 123 1100]¹
[0300 123 1100]*
Tel: [0300 123 1100]Email: help@a.org
CALL US ON [0151 298 2999]
CALL US ON [01204 646464]
Tel No.[0151 298 2999]
Tel No. [0151 298 2999]
Tel:-[0151 298 2999]
Helpline-[0300 123 1100]
[send SHOUT to 85258]
[text HELP on 85258]
Tuesdays 10.30-12.30 [0151 298 2999]
Tues 3-5 [01204 646464]
L1 1ST [0151 298 2999]
Aware (Republic of Ireland): [1800 80 48 48]
ROI: [01 661 7211]
[(+353) 1 878 4855]
[+44.151.298.2999]
"""

#: Texts with figures that nobody dials.
NO_NUMBERS = """
in group OO12 345 678
the police 101 of them
ISBN 0140449132
ISBN: 0-14-044913-2
ISBN-10: 0140449132
ISBN 978-0-14-044913-2
ISBN 978 0 14 044913 1
ISBN 9780140449132
(ISBN 0 7234 5678 9)
ISBN-13 978-0-7234-5678-9
The book (ISBN 0723456789) is in print.
ISBNs 0140449132 and 0140449140
ISBN 0140449132, 0140449140
ISSN 0140-6736
ISSN 0959-8138 (print), 0959-535X (online)
eISSN 1756-1833
doi:10.1016/S0140-6736(20)30183-5
DOI 10.1136/bmj.01234567890
PMID 01234567
PMID: 31986264
ISRCTN01234567
ISRCTN 01234567
NCT01234567
NCT 01234567890
EudraCT 2004-000446-20
IRAS ID 012345
Meeting ID 081 2345 6789
Meeting ID: 812 3456 7890
Meeting ID: 0812 345 6789
Meeting ID 020 7946 0018
Meeting ID is 020 7946 0018 and passcode 012345
The meeting ID for Tuesday is 020 7946 0018
Zoom ID 020 7946 0018
Webinar ID: 020 7946 0018
Meeting number 020 7946 0018
Conference ID: 0207 946 0018
Passcode: 01234567890
passcode 012345
Password 0123 456 7890
PIN 0123 456 7890
Access code: 0300 123 1100
Batch 0012345678905
Batch number 01514960001
Batch no. 0151 496 0001
Batch numbers 01514960001 and 01514960002
Batch: 01514960001, 01514960002
Lot 01514960001
Lot number: 0151496000
NHS number 012 345 6789
NHS number: 0151 298 2999
NHS no. 0151 298 2999
NHS Number 943 476 5919
your NHS number (943 476 5919)
Your NHS number has 10 digits, like 012 345 6789
CHI number 0101501234
charity number 0151 298 2999
Registered charity number 01514960001
Charity no. 01514960001
Charity No 0151 496 0001
Charity 1114999
Registered charity in England and Wales (1114999) and in Scotland (SC012345)
Registered charity no. 1114999, company no. 05741930
Registered company number 05741930
company number 05741930
Company No: 0574193012
Company registration number 01514960001
Registered in England and Wales No. 01514960001
Registered in England 05741930
registered in England number 0151 496 0001
Reference 01514960001
Reference: 0151 496 0001
Ref: 0151 496 0001
Our ref 0151 496 0001
reference number 0151 496 0001
Order number 0151 496 0001
Order no. 0151 496 0001
order code 0151 496 0001
Product code 0151 496 0001
Account number 01514960
Account: 01514960001
account no 0151 496 0001
Sort code 08-92-99, account 01234567
Sort code: 08 92 99
Sort code 08-92-99 account number 65123456
VAT number 012 3456 78
VAT no. GB 012 3456 78
VAT registration number 0151 496 0001
Licence 01514960001
licence number PL 00010/0123
PL 01234/5678
Patient number 0151 496 0001
Hospital number 01514960001
Membership number 0151 496 0001
Policy number 01514960001
Invoice 0151 496 0001
Invoice number 01514960001
Claim number: 01514960001
Serial number 01514960001
Part number 0151-496-0001
Barcode 5 012345 678900
Barcode: 0151496000123
EAN 0012345678905
5 012345 678900
0012345678905
GTIN 05012345678900
UPRN 010012345678
URN 01514960001
UTR 0151496000
NI number QQ 12 34 56 C
Tracking number 0151 496 0001
Ticket number 01514960001
Version 1.0.12
version 0151.496.0001
Version 01.02.2026 10.30
v1.2.3
We meet on 09.12.26 10.30 at the hall.
We meet on 03.12.26 10.30.
03/12/2026 10:30
03.12.2026 10.30
03.12.26 10:30
09.12.2026 at 10.30
09-12-2026 10-30
09/12/26 10.30
09 12 2026 10 30
09 12 26 10.30
on 01.02.2026, 03.04.2026 and 05.06.2026
01/02/26 - 03/04/26
2026-12-09 10:30
2026-12-09 1030
call by 09.12.26 10.30
ring before 09.12.2026 17.00
Call on 09.12.26
blood pressure 120/80
120/80 to 140/90
BP 120 80
take 2.5 mg 10 times
0.5 mg
0.125 mg 0.25 mg 0.5 mg
doses of 0.01 to 0.05 ml
0.01-0.05
0,5 mg
from 2020 to 2023
2020-2023
2020–2023 and 2024–2027
1914-1918 1939-1945
1114999
£01234567890
£0.10
£10,000,000
€0151 496
100,000,000
1,234,567,890
0.1234567890
3.14159265358979
10 000 000 000
SJ 01234 56789
TQ 012345 678901
grid reference SJ 01234 56789
GB29 NWBK 6016 1331 9268 19
IBAN GB29 NWBK 0151 4960 0012 34
GB33 BUKB 2020 1555 5555 55
IE29 AIBK 9311 5212 3456 78
192.168.0.1
010.020.030.040
127.0.0.1:8000
10.0.0.255
www.example.org/01512982999
example.org/0151-298-2999
01512982999@example.org
file01512982999.pdf
A01512982999
01512982999A
#01512982999
0151 298 2999#
1 in 7
7 out of 10
pages 10-12
0-4 years
0 to 10
score 0 1 2 3 4 5
1 2 3 4 5 6 7 8 9 10 11 12
01 02 03 04 05 06 07
00 01 10 11 00 01
0900-1700
0900 to 1700
09.00-17.00
open 0900 1700
Open 08.30-17.00 Monday to Friday
Call us 0900-1700
call between 09.00 and 17.00
10.30-12.00
999 calls
We took 999 calls.
about 999 people
call 999 people
111 people
111.nhs.uk
See 111.nhs.uk
NHS 111 online
the 111 service
in 101 days
We call 101 people a day.
101 Dalmatians
Room 111
£999
999 mg
HOPELINE247
vitamin B12
H1N1
COVID-19
0300 numbers cost the same as 01 and 02 numbers
Calls to 0845 and 0870 numbers cost more.
numbers that begin 0800 or 0808
the code 0151
dialling code: 01204
area code (0151)
press 1, then 2
option 3
press 0
text 10 people
Send 85258 letters
85258
over 85258 people
text size 12345
1-800-273-8255
+5 mg
+10 to +15
+0.5
+/- 0151
2 + 2
QR 0123456
UN 1234
E 0151
ID 0151 496 0001
user ID: 0151 496 0001
Unique ID 0151 496 0001
GMC number 0151496
HCPC registration OT01234567
CQC provider ID 1-0123456789
CQC location number 01234567890
Scottish charity number SC012345
Gift Aid reference 0151 496 0001
trial number 0151 496 0001
Case number 0151 496 0001
MHRA PL 01234/0567
NI 0151
Form 0151 496
copyright 2020 0151
0140449132
0-14-044913-2
order 0140449132
978-0140449132
lat 51.507400 long -0.127800
53.4084, -2.9916
what3words 0151
Room 0151
half past 0151
0000 000 0000
01 02
0 0 0 0 0 0 0 0 0 0 0
phone for 30 minutes
dial 0 for the desk
Call ext 0123
text 0 to
Call in at 111 High Street
Contact us at 101 Bold Street, Liverpool
Contact us on 101 Bold Street
0151 298 2999 (your NHS number)
020 7946 0018 (meeting ID)
Mon 0900 1200 1300 1700
Call Mon 0900 1200 1300 1700
call from 0800 to 2000
call 0800-2000
Open 0800–2000 daily
Call 0300 123 QUIT
0300 123 QUIT
Call 07xxx xxxxxx
Call 0151 XXX XXXX
Call 0300 123 xxxx
calls to 0800 0808 numbers
0800, 0808 and 0300 numbers
03 numbers
if you dial 00 44 first
dial +44 and leave out the 0
call +44 (0)
Call 01204 and then the number
buses 10 12 14 18 82
routes 0800
Ring binder 0151
telephone 0151
Text 0151
+44
+
(
0269-2163
ORCID 0000-0002-1825-0097
medicine at 0600 1400 2200
at 0730 1130 1630
0-0-1-0
0000 0000 0000 0000
We call 100 000 people
call 250,000 homes
call 12 05 26
We made 298 2999 calls
808 800 0303
call 7 to 10
ring 10 12 14
send a cheque for 12345
send 50 to 100
ABC-0151-298-2999
"""

#: Texts in which [ ] are round what is meant for a number, and is none that a phone can dial.
WRONG = """
Ring [O151 298 2999].
Ring [0l51 298 2999].
Call [0300 123 11000].
Call [0300 123 110].
ring [0151 298 299] today
Tel: [0151 298 29991]
Helpline: [0800 123]
Liverpool office [0151 298 29991]
Sue [01204 6464646]
Mobile [07700 90012]
[07700 9001234]
Call [+44 07700 900 000].
[+44 (07700) 900000]
[0044 07700 900000]
[+44 0151 298 2999]
[+44 0 151 298 2999]
[+4407700900000]
[+353 01 234 5678]
[+44 151 298 299]
[+44 151 298 29991]
Call [0151 298 2999 1].
Call [0800 11111]
Call [0800 111]
[0845 46 477]
[+353 87 123 456]
Call [+0300 123 1100]
[+1 202 555 014]
ring [808 800 0303]
Call us on [808 800 0303].
Tel: [7976842669]
call [44 151 298 2999]
ring [298 2999]
phone us on [298 2999].
"""


def lines(table: str) -> list[str]:
    """The texts of a table."""
    return table.strip().split("\n")


def plain(table: str) -> list[str]:
    """The texts of a table as they are typed."""
    return lines(table.replace("[", "").replace("]", ""))


def marked(text: str) -> str:
    """The text with [ ] round its numbers."""
    found, end = "", 0
    for start, stop in numbers_in(text):
        found += f"{text[end:start]}[{text[start:stop]}]"
        end = stop
    return found + text[end:]


@pytest.mark.parametrize("table", [NUMBERS, NO_NUMBERS, WRONG], ids=["numbers", "no numbers", "wrong"])
def test_the_numbers_of_a_text(table: str) -> None:
    """Those that are meant to be dialled, and no others."""
    assert [marked(text) for text in plain(table)] == lines(table)


def test_what_is_found_can_be_dialled() -> None:
    """All figures of it, or those after the words by which a text is sent."""
    for text in plain(NUMBERS):
        for start, end in numbers_in(text):
            phone = Phone.typed(Words(text[start:end]))
            figures = "".join(filter(str.isdigit, phone.replace("(0)", "")))
            assert phone.href in (f"tel:{figures}", f"tel:+{figures}", f"sms:{figures}", f"tel:+353{figures[1:]}")


def test_what_cannot_be_dialled_is_told() -> None:
    """Nothing wrong is made live."""
    for text in plain(WRONG):
        for start, end in numbers_in(text):
            with pytest.raises(Unfit):
                Phone.typed(Words(text[start:end]))


@pytest.mark.parametrize(
    ("before", "text", "numbers"),
    [
        ("Call ", "999", ["999"]),
        ("Our ", "999", []),
        ("", "999", []),
        ("Meeting ID ", "020 7946 0018", []),
        ("Call ", "020 7946 0018", ["020 7946 0018"]),
        ("Call 020 ", "7946 0018 now", ["7946 0018"]),
        ("Please text HELP to ", "81025", ["81025"]),
        ("Call 020 7946 0018 or ", "999", ["999"]),
        ("x" * 500 + " call ", "999", ["999"]),
    ],
)
def test_words_before_a_text(before: str, text: str, numbers: list[str]) -> None:
    """They say what its figures are; what begins in them is cut."""
    assert [text[start:end] for start, end in numbers_in(text, before)] == numbers


PIECES = st.sampled_from(
    ["Call ", "text ", "to ", "ISBN ", "0", "0300 ", "123 ", "1100", "+44 ", "(0)", "999", "-", ", ", " or ", ". ", "A"]
)


@given(st.one_of(st.text(), st.text("0123456789 +()-."), st.lists(PIECES).map("".join)))
def test_numbers_are_in_order_and_apart(text: str) -> None:
    """Each with a figure at its end, and either it is told or it can be dialled."""
    end = 0
    for start, stop in numbers_in(text):
        assert end <= start < stop <= len(text)
        assert text[stop - 1].isdigit()
        end = stop
        with contextlib.suppress(Unfit):
            assert Phone.typed(Words(text[start:stop])).href
