"""The tables of declarations, interests, what was answered, judged and decided about them."""

from workshop.document.declared import table

_WITHHELD = (
    "DELETE FROM declaration WHERE id IN (SELECT supersedes_id FROM declaration)",
    "UPDATE declaration SET supersedes_id = NULL",
    "UPDATE declaration SET status = 'expired' "
    "WHERE layer = 'standing' OR expires_on < date('now')",
    "UPDATE declaration SET expires_on = NULL",
    "INSERT INTO declaration (uid, participant_id, layer, status, method, declared_at, expires_on, "
    "privately, pack, pack_version) SELECT lower(hex(randomblob(13))), id, 'session', 'withheld', "
    "'oral_minuted', '', NULL, 0, '', '' FROM participant "
    "WHERE EXISTS (SELECT 1 FROM declaration) AND id NOT IN (SELECT participant_id "
    "FROM declaration WHERE status IN ('declared', 'none', 'withheld'))",
    "DELETE FROM declaration WHERE status NOT IN ('declared', 'none', 'withheld')",
)
"""A copy says who declared something and who nothing. Who declined, withdrew, was silent, was
never asked, or whose answer was over or from elsewhere is the organiser's: all of them stand
alike, and not as "not asked". Where nobody was asked of interests at all, nothing is withheld."""

TABLES = (
    table(
        "declaration",
        personal="participant_id layer status method declared_at expires_on privately pack "
        "pack_version supersedes_id",
        in_copy=_WITHHELD,
    ),
    table(
        "interest",
        private="participant_id category party organisation_id entity text started_on ended_on "
        "end_precision planned amount_band recipient sharedness sensitive public_wording",
    ),
    table("declaration_interest", private="declaration_id interest_id"),
    table(
        "interest_match",
        private="interest_id option_id state specificity how relation reason answered_at",
    ),
    table("organisation_alias", private="organisation_id alias status"),
    table(
        "assessment",
        private="participant_id option_id pack pack_version facts proposed rules severity "
        "override_reason assessor_id second_assessor_id assessed_at supersedes_id",
    ),
    table(
        "measure",
        shared="reason_public",
        personal="participant_id option_id measures decided_by authority decided_at ended_at "
        "exception supersedes_id",
        private="assessment_id reason_private",
    ),
    table("stamp", personal="participant_id option_id kind stamped_at"),
    table("steering", personal="option_id participant_id began_at ended_at"),
    table("policy", shared="pack version sha256 body chosen_at"),
)
