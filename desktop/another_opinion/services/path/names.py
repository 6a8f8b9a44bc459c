"""What the things of a case are called in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from another_opinion.domain import letters
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.i18n import tr


def advice(doctor: str) -> str:
    """Name the advice that is in doubt."""
    return tr("Advice of {name}", name=doctor) if doctor else tr("The doctor's advice")


def letter(kind: str) -> str:
    """Name a letter by its kind."""
    return {
        letters.INSIDE_REQUEST: tr("Request for a second opinion"),
        letters.OUTSIDE_REQUEST: tr("Request for a second opinion outside the network"),
        letters.EXPEDITED_REQUEST: tr("Urgent request for a second opinion"),
        letters.EXPEDITED_GRIEVANCE: tr("Urgent grievance"),
        letters.FOLLOW_UP: tr("Reminder that there is no answer"),
        letters.WRITTEN_DENIAL: tr("Request for the denial in writing"),
        letters.REPORT_REQUEST: tr("Request for the report of the second opinion"),
        letters.FURTHER_REQUEST: tr("Request for a further opinion"),
        letters.GRIEVANCE: tr("Grievance"),
        letters.DOCTOR_STATEMENT: tr("Statement for the doctor to sign"),
        letters.PHONE_SCRIPT: tr("What to say on the phone"),
        letters.IMR_LETTER: tr("Letter with the DMHC form"),
        letters.IMR_SHEET: tr("Lines for the DMHC form"),
        letters.ASSISTANT_SHEET: tr("Lines for the Authorized Assistant Form"),
        letters.DEFECTIVE_DENIAL: tr("Letter about a denial that lacks something"),
        letters.RECORDS_REQUEST: tr("Request for medical records"),
        letters.EMPLOYER_APPEAL: tr("Appeal to the employer’s plan"),
        letters.MEDICARE_APPEAL: tr("Request for reconsideration"),
        letters.MEDI_CAL_APPEAL: tr("Appeal of a Notice of Action"),
        letters.FEDERAL_APPEAL: tr("Request to reconsider"),
        letters.EMPLOYER_REVIEW: tr("Request for external review"),
        letters.INSURER_REVIEW: tr("Letter with the state’s review form (insurer)"),
        letters.MEDICARE_FORWARDING: tr("Question whether the outside reviewers have the case"),
        letters.MEDI_CAL_HEARING: tr("Request for a state hearing"),
        letters.FEDERAL_REVIEW: tr("Request to the federal office (OPM)"),
        letters.TIMELINES_REQUEST: tr("Request for the plan’s own timelines"),
        letters.CALL_CONFIRMATION: tr("Confirmation of a phone call"),
        letters.INDEPENDENCE_QUESTION: tr("Questions to the second doctor"),
        letters.RELEASE: tr("Release of medical information"),
        letters.COUNTER_RECORD: tr("Record that nobody stamped it"),
        letters.REIMBURSEMENT_REQUEST: tr("Request for your money back"),
    }.get(kind, tr("Letter"))


def letter_with_day(letter_: Letter) -> str:
    """Name a letter with the day on which it was handed in or sent, if it was."""
    title, went = letter(letter_.kind), letter_.delivery
    if went is None:
        return title
    day = plain_date(went.day)
    if went.by_hand:
        return tr("{title}, handed in {day}", title=title, day=day)
    return tr("{title}, sent {day}", title=title, day=day)


def delivery(handed_in: Delivery) -> str:
    """Say which version went to the plan, how, and to whom."""
    way = _way(handed_in.way)
    if handed_in.to:
        return tr(
            "Version {number} went {way} to {name}",
            number=handed_in.version,
            way=way,
            name=handed_in.to,
        )
    return tr("Version {number} went {way}", number=handed_in.version, way=way)


def document(kind: DocumentKind) -> str:
    """Name a paper by its kind."""
    return {
        DocumentKind.DENIAL: tr("Denial"),
        DocumentKind.APPROVAL: tr("Approval"),
        DocumentKind.PLAN_LETTER: tr("Other letter from the plan"),
        DocumentKind.PLAN_DOCUMENT: tr("Plan booklet or contract"),
        DocumentKind.OPINION_REPORT: tr("Report of a second opinion"),
        DocumentKind.MEDICAL_RECORD: tr("Medical record"),
        DocumentKind.STAMPED_LETTER: tr("Stamped letter"),
        DocumentKind.MAIL_RECEIPT: tr("Receipt for certified mail"),
        DocumentKind.RETURN_CARD: tr("Return card of certified mail"),
        DocumentKind.FAX_CONFIRMATION: tr("Fax confirmation"),
        DocumentKind.PORTAL_SCREENSHOT: tr("Picture of the plan’s website"),
        DocumentKind.OFFICE_LETTER: tr("Letter from a state or federal office"),
        DocumentKind.BENEFITS_STATEMENT: tr("Explanation of Benefits (EOB)"),
        DocumentKind.BILL: tr("Bill or receipt"),
        DocumentKind.OTHER: tr("Paper"),
    }[kind]


def paper(document: Document) -> str:
    """Name a paper by its title, and the code that may stand on it."""
    code = document.code
    return tr("{title} ({code})", title=document.title, code=code) if code else document.title


def told_apart(documents: Iterable[Document]) -> list[tuple[str, str]]:
    """Return the id and the title of each paper, with its code where others have that title."""
    documents = tuple(documents)
    titles = Counter(each.title for each in documents)
    return [(each.id, paper(each) if titles[each.title] > 1 else each.title) for each in documents]


def event(kind: EventKind, who: str = "") -> str:
    """Name something that happened, with the person it happened with."""
    return tr("{what}: {name}", what=_event(kind), name=who) if who else _event(kind)


def _event(kind: EventKind) -> str:
    return {
        EventKind.CALL: tr("Call"),
        EventKind.VISIT: tr("Visit"),
        EventKind.NOTE: tr("Note"),
        EventKind.ASKED: tr("You asked for a second opinion"),
        EventKind.RECEIVED: tr("The plan received your request"),
        EventKind.OUTSIDE_ASKED: tr("You asked for an opinion outside the network"),
        EventKind.OUTSIDE_RECEIVED: tr("The plan received your request to go outside the network"),
        EventKind.REFERRAL: tr("The plan received a doctor's referral"),
        EventKind.CLAIM: tr("The plan received your bill for care"),
        EventKind.INFORMATION_ASKED: tr("The plan asked for more information"),
        EventKind.INFORMATION_SENT: tr("The plan received the information that it asked for"),
        EventKind.SILENCE: tr("No answer came"),
        EventKind.DECIDED: tr("The plan decided, with no letter yet"),
        EventKind.GRANTED: tr("The plan approved"),
        EventKind.DENIED: tr("The plan refused"),
        EventKind.DENIED_EXPERIMENTAL: tr("The plan refused: “experimental”"),
        EventKind.APPOINTMENT_ASKED: tr("A visit with a specialist was asked for"),
        EventKind.PRIMARY_CARE_ASKED: tr("A visit with primary care was asked for"),
        EventKind.URGENT_CARE_ASKED: tr("An urgent visit was asked for"),
        EventKind.APPOINTMENT_OFFERED: tr("A visit was offered"),
        EventKind.OPINION: tr("Second opinion"),
        EventKind.REPORT: tr("Report of the second opinion received"),
        EventKind.GRIEVANCE_SENT: tr("You sent a grievance"),
        EventKind.GRIEVANCE: tr("The plan received a grievance"),
        EventKind.GRIEVANCE_ACKNOWLEDGED: tr("The plan said that it has the grievance"),
        EventKind.GRIEVANCE_ANSWER: tr("The plan answered the grievance"),
        EventKind.APPEAL_SENT: tr("You sent an appeal"),
        EventKind.APPEAL: tr("The plan received an appeal"),
        EventKind.PAYMENT_APPEAL: tr("The plan received an appeal about a bill"),
        EventKind.APPEAL_ANSWER: tr("The plan answered the appeal"),
        EventKind.COMPLAINT: tr("The state received your complaint"),
        EventKind.COMPLAINT_ACKNOWLEDGED: tr("The state said that it has your complaint"),
        EventKind.COMPLAINT_ANSWER: tr("The state answered your complaint"),
        EventKind.IMR_REQUEST: tr("Request for Independent Medical Review"),
        EventKind.IMR_ACKNOWLEDGED: tr("The state said that it has your request"),
        EventKind.IMR_ACCEPTED: tr("Independent Medical Review accepted"),
        EventKind.IMR_FILE: tr("The plan sent your papers to the reviewers"),
        EventKind.IMR_FILE_COMPLETE: tr("The reviewers have all papers"),
        EventKind.IMR_DECISION: tr("Decision of Independent Medical Review"),
        EventKind.IMR_FAVORABLE: tr("The plan got a review decision in your favor"),
        EventKind.EXTERNAL_REVIEW: tr("Request to an office outside the plan"),
        EventKind.EXTERNAL_DECISION: tr("Decision of the office outside the plan"),
        EventKind.PAID: tr("Payment"),
        EventKind.REPAID: tr("The plan paid you back"),
        EventKind.RECORDS_REQUEST: tr("The clinic received your request for records"),
        EventKind.SUMMARY_REQUEST: tr("The clinic will give a summary of the records"),
        EventKind.RECORDS: tr("Records received"),
        EventKind.PRIVACY_REQUEST: tr("You asked for private letters, by phone or online"),
        EventKind.PRIVACY_LETTER: tr("The plan received your letter about private letters"),
        EventKind.PRIVACY_KEPT: tr("The plan writes where you asked"),
    }[kind]


def _way(way: Way) -> str:
    return {
        Way.HAND: tr("by hand"),
        Way.CERTIFIED_MAIL: tr("by certified mail"),
        Way.MAIL: tr("by mail"),
        Way.FAX: tr("by fax"),
        Way.PORTAL: tr("through the plan's website"),
    }[way]
