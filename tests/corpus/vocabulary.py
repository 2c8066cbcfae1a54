"""The words of made-up leaflets: sentences with places to fill in, and names, numbers and places that nobody has.

A word in braces in any of them is the name of another list in `LISTS`. Numbers are those that Ofcom keeps for drama;
hosts are those that nobody can own (RFC 2606).
"""

from __future__ import annotations

import random
import re

_SLOT = re.compile(r"\{(\w+)\}")

SENTENCES = """\
{Condition} changes the way {part} works.
Most people notice {sign} first.
You may find that {sign} comes and goes.
It can take {span} before {sign} gets better.
Nobody knows for certain why one person has {condition} and another does not.
Talk to {expert} before you stop taking {medicine}.
Just {span} of rest can make a difference.
If {sign} keeps you awake, tell {expert}.
Jot down when it happens, how long it lasts and what you were doing.
Keep a diary for {span} and take it to {place}.
{Expert} can show you how to {activity} without getting tired.
Family and friends often want to help and do not know how to begin.
Ask for a longer appointment if you need one.
You do not have to decide on the day.
Some people feel better as soon as they know the name of what they have.
For others it is a shock, and that is normal too.
There is no cure yet, but much can be done about {sign}.
A scan takes about {span} and does not hurt.
Take somebody with you who can listen and write things down.
The usual dose is {dose}, taken {time}.
Never take more than {dose} in a day.
Do not drive until {expert} says that it is safe.
You must tell the DVLA if you have {condition}.
Work can often be changed to suit you: a chair, a quieter room, a later start.
Your employer has to make reasonable adjustments.
Children notice more than we think, so tell them something true.
{Condition} is rare: about {number} people in every million have it.
About {number} in {number} people say that {sign} is the hardest part.
Swimming, walking and gardening are all good ways to {activity}.
Short walks are better than one long one.
Drink enough, eat little and often, and sit down to {activity}.
{Medicine} may make you sleepy for the first {span}.
Side effects are usually mild and pass within {span}.
Half of those who try it carry on with it.
Injections are given every {span} at {place}.
Join a group if you can, even if it is only to listen.
We hold a coffee morning at {place} {time}.
Jean, who has had {condition} for {span}, says that pacing was what helped her.
Each of us is different, and so is each day.
Fatigue is not the same as being tired after {activity_ing}.
Feelings of guilt, anger or fear are common.
It is all right to say no.
Benefits can be claimed whether or not you work.
Call {phone} if you would rather talk to somebody.
Ring {expert} on {phone} and leave your name and number.
Write to {email} and we will answer within {span}.
You can find out more at {host} or from {expert}.
Our next meeting is on {date}.
The rules changed on {date}, so older leaflets may be wrong.
The course costs {price}, or nothing if you have a low income.
See {doctor} at {place} within {span}.
People who live alone may want an alarm that calls for help.
{Sign} in the morning is a reason to ask again.
Doctors call this ‘{term}’.
The letters EEG, MRI and CT stand for tests of {part}.
Jaw, jerky or just odd: say it in your own words.
Fifty-five per cent of those asked found that {activity_ing} helped.
Bring a list of everything you take, {medicine} and vitamins as well.
Some hospitals have a nurse for {condition}; many do not.
If you have been waiting for more than {span}, ask {place} why.
""".splitlines()

_LISTS = """\
condition: tremor| dystonia| a sleep-start disorder| Hale–Oduya syndrome| Marlow’s disease| slow-walking ataxia|
    functional weakness| young-onset stiffness| a brain injury| progressive tandem ataxia| migraine with aura|
    epilepsy| facial pain| jumping-leg syndrome| normal-pressure hydrocephalus| post-viral fatigue
part: the brain| a nerve| the spinal cord| the balance organ| your hand| the jaw| the vagus nerve| a muscle| memory|
    the inner ear| your eyes| the bladder
sign: a stiff neck| double vision| pins and needles| jerks at night| a weak grip| trouble finding words| dizziness|
    feeling faint| a foggy head| cramp in the fingers| falls| jaw pain| a shaking hand| forgetting names| low mood|
    blurred speech| pain behind the eye| freezing in doorways
expert: your GP| a specialist nurse| the pharmacist| your neurologist| an occupational therapist| a physiotherapist| a
    speech and language therapist| the helpline| a social worker| the welfare rights team| your consultant
medicine: clonazepam| the tablets| levetiracetam| EPILIM CHRONO| painkillers| KEPPRA| a beta blocker| SINEMET CR|
    trihexyphenidyl| botulinum toxin| gabapentin| iron tablets| Co-careldopa 25/100
span: two weeks| three months| an hour| 18 weeks| six to eight weeks| a year or more| 15 minutes| a few days| 24
    hours| half a day| ten years
time: in the morning| twice a day| at bedtime| with food| every Tuesday| on the first Friday of the month| at 2.30pm|
    after meals| once a week| from 10am to 12 noon| in June and July
place: the clinic| the day unit| the library| your surgery| the Jubilee Centre| Fazakerley Road Hall| the walk-in
    centre| St Finbar’s| the job centre| the neurology ward| Joiners Lane Health Centre| the sports hall
activity: climb stairs| get dressed| cook| type| read| garden| get up from a chair| turn over in bed| hold a pen| stay
    active| fall asleep| find a job
activity_ing: climbing stairs| cooking| typing| a long day| shopping| a night out| reading| joining in| fasting
dose: 2.5 mg| 10 mg| 5 ml| 500 mg| two tablets| 1 g| 0.25 mg| 40 units| 1 tablet| 75 micrograms| 20 drops
number: 2| 3| 5| 8| 10| 17| 20| 35| 100| 400| 1,200| 25,000
price: £4| £12.50| £3.99 a session| £1,250| 36p| between £5 and £7
date: 14 March 2027| 1 April 2026| Monday 6 July 2026| 30 November 2026| January 2027| 9 February 2024| 2025| 21
    December 2026| Friday 5 June
doctor: Dr Okafor| Mr Jelínek| Professor Hale| Dr Ffion Rhys| Mrs Fjeld| Dr Îlhan| Ms Achterberg| Dr O’Dowd
term: focal| idiopathic| paroxysmal| essential| functional| secondary to something else| remission| proprioception|
    benign
phone: 0151 496 0123| 020 7946 0456| 0808 157 0789| 0306 999 0321| 07700 900 654| 0113 496 0222| 028 9649 6012| +44
    151 496 0188| 0800 1111| 116 123| 18001 0151 496 0177| (0161) 496 0344| 0306 9990 222
email: help@example.org| info@tremor.example.org.uk| jenny.fjord@north.example.com| advice-line@example.org|
    f.oduya+groups@example.org.uk| office@example.com
host: www.example.org| www.example.org.uk/help| https://tremor.example.org/about| www.example.com/join-us|
    https://www.example.org/fatigue
first: Jean| Farida| Îlker| Joseph| Ffion| Ann| Mohammed| Jürgen| Fiadh| Ngozi| Björn| Zoë| Siân| Tom| Jacqueline|
    Fatima| Krzysztof| Agnieszka| Joy
surname: Oduya| Fairclough| Jessop| Hale| Whittle| O’Dowd| Jellicoe| Fenwick| Achterberg| Rhys-Jones| Marlow| Îpek|
    Szczepański| Featherstonehaugh| Jó| Li| Frith
town: Liverpool| Fleetwood| Jarrow| Frodsham| St Helens| Knowsley| Llanfairfechan| Jedburgh| Wrexham| Fort William|
    Newcastle upon Tyne| Ashby-de-la-Zouch| Ely| Builth Wells
street: Norton Street| Jubilee Drive| Fazakerley Road| Long Lane| Fisher’s Row| The Old Joinery| Station Approach|
    Upper Frog Street| Kings Court
postcode: L3 8LR| FY7 6JA| NE32 3JJ| WA6 7FN| SW1A 1AA| M1 1AE| JE2 3FF| LD2 3BL
kind: Society| Trust| Association| Foundation| Network| Alliance| Support| Action| Research Fund| Helpline|
    Federation| Fellowship| Join-In Project| Forum
subject: Tremor| Dystonia| Ataxia| Brain Injury| Young Carers| Facial Pain| Sleep| Epilepsy| Memory| Balance|
    Migraine| Functional Weakness| Families| Hydrocephalus
day: Monday| Tuesday| Wednesday| Thursday| Friday| Saturday| Sunday
month: January| February| March| April| May| June| July| August| September| October| November| December
"""
#: What can stand in the place of a word in braces.
LISTS = {
    name: [" ".join(word.split()) for word in words.split("|")]
    for name, words in re.findall(r"(?m)^(\w+): ((?:.+\n(?:    )?)+?)(?=\w+: |\Z)", _LISTS)
}

HEADINGS = """\
What it is
Symptoms of {condition}
How it is found
Treatment
Living with {condition}
Work and money
Getting help
For children and young people
Jobs, study and the law
Questions to ask
Frequently asked questions
Who can help
Find your local support group
Useful national contacts
Online resources
Read more
News and events
Our resources
When to see {expert}
What happens at {place}
Food, sleep and rest
If {sign} gets worse
Driving
Just diagnosed?
Feelings
Benefits you may be able to claim
A day with {condition}: what helps and what does not
What if I cannot {activity} any more?
Taking {medicine}
Looking after {part}
1. First steps
Dos and don’ts
NHS services in {town}
""".splitlines()

SUBHEADINGS = """\
In the morning
At {place}
How to take {medicine}
What {expert} does
Before you go
Afterwards
Side effects
Tests
For how long?
FAQs
{Sign}
First, {activity}
If it does not help
""".splitlines()

ITEMS = """\
{sign}
{sign}, above all {time}
jerks or twitches
falls
fits
joint pain
feeling sick
trouble when you {activity}
{dose} {time}
a letter from {expert}
your National Insurance number
a list of your medicines
{Sentence}
ask {expert} about {medicine}
ring {phone}
{place}, {date}
write to {email}
justice, fairness and a say in what happens
{first} {surname}, {town}
""".splitlines()

HOURS = """\
Monday to Friday, 9am to 5pm
Mon–Fri 09:00–17:00
24 hours a day, every day of the year
Monday, Wednesday and Friday, 10am to 4pm
{day} and {day}, 9.30am to 12.30pm
Closed on bank holidays
Weekends: 10am to 2pm
Leave a message at other times
Evenings by appointment
""".splitlines()

MEETS = """\
First {day} of the month, 10.30am to 12.30pm
Every {day} at 7pm, but not in August
{street}, {town} {postcode}
Meets at {place}
Online, on the last {day} of each month
{day} {time}
Upstairs; there is a lift
""".splitlines()

AREAS = """\
England and Wales
Merseyside, Cheshire and the Isle of Man
{town} and nearby
All of the United Kingdom
People under 25 in {town}, {town} and {town}
""".splitlines()

ACCESS = """\
Step-free, with a hearing loop. BSL interpreters if you ask two weeks before.
Level access from {street}. Blue Badge parking for {number} cars.
Interpreters for most languages; say yours in English when you ring.
""".splitlines()

ADDRESSES = """\
{number} {street}/{town}/{postcode}
{house}/{number} {street}/{town} {postcode}
FREEPOST RTJL-FFKA-JJEX/{TOWN} ADVICE LINE/{postcode}
Freepost {SUBJECT} LINE
PO BOX 1234/{TOWN}/{postcode}
Neurology Outpatients/Level {number}, Jubilee Wing/{town} General Hospital/{street}/{town} {postcode}
""".splitlines()
LISTS["house"] = ["Jubilee House", "Unit 4", "The Fairfield Centre", "Flat 2a", "c/o The Join-In Project"]

LABELS = """\
Helpline
Office
Text relay
Textphone
Wales
For {town}
Advice line for families
Press 1 for nurses
Minicom
Young people
Scotland
WhatsApp
Out of hours
Legal and benefits advice for people under 25
Freephone
Admin
""".splitlines()

PAGES = """\
{Condition}
{Condition} and {sign}
A guide to {medicine}
Living with {condition}, a guide for families, carers and friends
How to {activity}
{Sign}
Benefits and money
Join a trial
Films about {condition}
Find a group near {town}
Sign the petition: {condition} needs to be recognised by all who work with it
‘{Term}’ explained
Forms and letters you can copy
""".splitlines()

BOOKS = """\
The {term} brain
{Condition}, a book for children
Jumping off the treadmill
{surname}’s Handbook of {subject}
What nobody told me about {part}
Ten easy ways to {activity}
""".splitlines()

EVENTS = """\
Coffee morning
{subject} Awareness Day
Fun run for {condition}
Talk by {doctor} on {medicine}
Join our choir
Family day at {place}
""".splitlines()

#: Words longer than people write on purpose; the first are real kinds of words, the last are accidents.
LONG_WORDS = [
    "pseudohypoparathyroidism",
    "electroencephalographically",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
    "dichlorodiphenyltrichloroethane-free",
    "carer/partner/friend/neighbour/colleague/volunteer/advocate",
    "mother-in-law-to-be-of-the-brother-of-a-friend",
    "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
    "fffîîîfffîîîfffîîîfffîîîfffîîîfffîîîfffîîîfffîîîfffîîîfff",
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaargh",
    "Pneumonoultramicroscopicsilicovolcanoconiosisandmoreofit",
    "0.123456789012345678901234567890123456789012345678901234567890",
]

#: Sentences with the signs that mean something to YAML, to Markdown or to the web, meant as themselves.
SIGNS = """\
Take 2*5 ml, then 3*10 ml.
A reading of >180/120 is high, and one of <90/60 is low.
Save it as my_first_letter.txt in C:\\Letters.
Room #4 is on the left; ask for ‘Quiet Room @ Jubilee’.
About ~30 % [of those asked] said yes/no/maybe.
If x = 2 and y = 3, then x + y = 5.
The price is £4 (€5, or $6) & it includes tea; children {under 16} go free!
Type ^ or | or ` and press the key marked ~.
“Why me?” is what most of us ask… and “why now?”
50–60 people came – more than last year — and one dog.
Temperatures of 37.5 °C and more are a fever: ½ a tablet ± a little.
Say "yes" if you can.
*Only if you are over 18.
Between 10\u2009ml and 20\u00a0ml there is no line.
""".splitlines()


def filled(dice: random.Random, text: str) -> str:
    """A text with each word in braces replaced by one of its list; capitals in the name are those of what is put in."""

    def word(match: re.Match[str]) -> str:
        name = match[1]
        if name.lower() == "sentence":
            return filled(dice, dice.choice(SENTENCES))
        chosen = filled(dice, dice.choice(LISTS[name.lower()]))
        if name.isupper():
            return chosen.upper()
        return chosen[:1].upper() + chosen[1:] if name[0].isupper() else chosen

    return _SLOT.sub(word, text)


def one_of(dice: random.Random, texts: list[str]) -> str:
    """One of some texts, filled in."""
    return filled(dice, dice.choice(texts))
