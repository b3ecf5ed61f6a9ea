package org.presessions;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.presessions.ProgramValues.codes;
import static org.presessions.ProgramValues.constant;
import static org.presessions.ProgramValues.written;
import static org.presessions.ProgramValues.writtenIn;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.presessions.applications.editing.QuestionForm;
import org.presessions.applications.form.Choice;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;

/// Keys that the program puts together from a beginning and a value, such as `"people.role." + role.code()`: every such
/// beginning, with all that can follow it. Whoever composes a new one lists it here, or [MessagesTest] fails.
final class ComposedKeys {
    /// What looks like the beginning of a key and is none.
    static final Set<String> OTHERS = Set.of("mail.", "recommendations.import.");

    static final Map<String, Collection<String>> BY_BEGINNING = Stream.of(
                    applications(), calendarToOutcomes(), recommendations(), importing(), selectionToStatements())
            .flatMap(beginnings -> beginnings.entrySet().stream())
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.)\"");

    private ComposedKeys() {}

    static Set<String> all() {
        return BY_BEGINNING.entrySet().stream()
                .flatMap(known -> known.getValue().stream().map(value -> known.getKey() + value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The beginnings that classes and templates write down.
    static Set<String> beginnings() {
        var bundles = Set.copyOf(MessageFiles.bundles());
        return MessageFiles.sources().stream()
                .flatMap(source -> BEGINNING.matcher(source).results())
                .map(found -> found.group(1))
                .filter(beginning -> bundles.contains(beginning.split("\\.")[0]) && !OTHERS.contains(beginning))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Collection<String>> applications() {
        var languages = constant("AnswerWords", "SPOKEN_BY_MANY");
        var composed = new HashMap<String, Collection<String>>(Map.of(
                "applications.", // a question of few answers, and one of them
                Questionnaire.STANDARD
                        .questions()
                        .flatMap(ComposedKeys::answers)
                        .toList(),
                "applications.section.",
                pages(),
                "applications.asked.",
                parts(),
                "applications.field.",
                questions(question -> true),
                "applications.hint.",
                constant("QuestionHint", "OURS"),
                "applications.error.",
                Stream.concat(
                                questions(ComposedKeys::canBeWrong).stream(),
                                written("(?:asked\\.error\\(|refused\\(series, model, |-> (?=\"file-))\"([\\w-]+)\"")
                                        .stream())
                        .toList(),
                "applications.kind.",
                codes("InstitutionKind"),
                "applications.languages.",
                languages,
                "applications.call.status.",
                codes("CallStatus"),
                "applications.status.",
                codes("ApplicationStatus")));
        composed.put("applications.safety.", constant("Safety", "ANSWERS"));
        composed.put("applications.gender.", genders());
        composed.put("applications.error.answer.", kindsThatCanBeWrong());
        composed.put("applications.editing.kind.", kinds());
        composed.put(
                "applications.editing.wrong.",
                writtenIn(
                        "QuestionnaireCheck",
                        "\"([a-z-]+)\",\\s+(?:name|question\\.name\\(\\)|part\\.code\\(\\)|needed|\"\")"));
        composed.put("applications.editing.readers.", codes("Readers"));
        composed.put("applications.editing.data.", codes("PersonalData"));
        composed.put("applications.yes-no.", List.of("yes", "no"));
        composed.put("applications.publication.", codes("CallPublication"));
        composed.put("applications.call-section.", codes("CallSection"));
        composed.put("applications.call-section.hint.", codes("CallSection"));
        return composed;
    }

    private static List<String> parts() {
        return Questionnaire.STANDARD.sections().stream().map(Section::code).toList();
    }

    private static List<String> pages() {
        return Stream.concat(parts().stream(), Stream.of(Questionnaire.WHOLE)).toList();
    }

    private static List<String> questions(Predicate<Question> wanted) {
        return Questionnaire.STANDARD
                .questions()
                .filter(wanted)
                .map(Question::name)
                .toList();
    }

    private static List<String> genders() {
        return Questionnaire.STANDARD.question("gender").orElseThrow().kind().choices().stream()
                .map(Choice::code)
                .toList();
    }

    private static Stream<String> answers(Question question) {
        return question.kind().choices().stream().map(choice -> question.name() + "." + choice.code());
    }

    private static boolean canBeWrong(Question question) {
        return !Questionnaire.FREE.contains(question.name());
    }

    private static List<String> kinds() {
        return Stream.concat(QuestionForm.KINDS.stream(), Stream.of("issues")).toList();
    }

    private static List<String> kindsThatCanBeWrong() {
        return List.of(
                "missing",
                "email",
                "web-address",
                "year",
                "day",
                "country",
                "issues",
                "many-of",
                "one-of",
                "yes-no",
                "consent");
    }

    private static Map<String, Collection<String>> calendarToOutcomes() {
        return Map.ofEntries(
                Map.entry("applications.progress.", codes("TaskList$Progress")),
                Map.entry("calendar.course.", shown(codes("Course"), "ahead")),
                Map.entry("calendar.how.", codes("Format")),
                Map.entry("calendar.format.", codes("Format")),
                Map.entry("calendar.kind.", codes("SeriesKind")),
                Map.entry("calendar.precision.", codes("SeriesDates$Precision")),
                Map.entry("mail.field.", letterFields()),
                Map.entry("mail.fate.", codes("Fate")),
                Map.entry("mail.sample.", shown(letterFields(), "link")),
                Map.entry(
                        "mail.kind.",
                        Stream.concat(constant("LeftFilter", "KINDS").stream(), Stream.of("other"))
                                .toList()),
                Map.entry("mail.group.", groups()),
                Map.entry("mail.letters.", codes("MailStatus")),
                Map.entry("mail.template.name.", letterTemplates()),
                Map.entry("mail.template.station.", constant("Templates", "STATIONS")),
                Map.entry("mail.message.", shown(codes("MailStatus"), "held")),
                Map.entry("demonstration.try-as.", codes("SampleRole")),
                Map.entry("media.finding.", codes("FindingKind")),
                Map.entry(
                        "meeting.advice.",
                        List.of(
                                "line-thin",
                                "line-blocked",
                                "loudspeaker-bad",
                                "microphone-bad",
                                "microphone-refused",
                                "camera-bad",
                                "camera-refused")),
                Map.entry("meeting.attendance.where.", codes("AttendanceSheet$Where")),
                Map.entry("meeting.backstage.voice.", List.of("heard", "withheld")),
                Map.entry("meeting.backstage.sight.", List.of("seen", "withheld", "hidden")),
                Map.entry("meeting.booth.voice.", List.of("silent", "heard", "taken")),
                Map.entry("meeting.here.", List.of("interpreter", "captioner")),
                Map.entry("meeting.parts.", codes("Part")),
                Map.entry(
                        "meeting.mail.",
                        codes("Part").stream().flatMap(ComposedKeys::mail).toList()),
                Map.entry("meeting.devices.", codes("Device")),
                Map.entry("meeting.prepared.line.", List.of("large", "small", "sound", "thin", "blocked", "away")),
                Map.entry("meeting.answer.", shown(codes("Question$Manner"), "written")),
                Map.entry("meeting.help.", shown(codes("HelpTopic"), "other")),
                Map.entry("meeting.list.", codes("Meetings$Stage")),
                Map.entry("meeting.order.", codes("OrderRule")),
                Map.entry("meeting.region.", codes("RegionalGroup")),
                Map.entry("meeting.speech.", writtenIn("SpeakersList", "(?:return|[?:]) \"(\\w+)\"")),
                Map.entry("meeting.place.", writtenIn("Attendee", "\"(\\w+)\"")),
                Map.entry("meeting.refused.", codes("MeetingRefusal")),
                Map.entry("meeting.stage.", codes("MeetingStage")),
                Map.entry("meeting.status.", shown(codes("Question$Status"), "withdrawn")),
                Map.entry("meeting.sight.", codes("Sight")),
                Map.entry("outcomes.unnamed.", codes("MeetingQuestion$Unnamed")),
                Map.entry("meeting.voice.", codes("Voice")),
                Map.entry("meeting.step.", written("new NextStep\\([\\w.]+, \"([\\w-]+)\"")),
                Map.entry("missions.coming.", codes("Coming")),
                Map.entry("missions.done.", written("done\\.matches\\(\"(\\w+)\\|(\\w+)\\|(\\w+)\\|(\\w+)\"")),
                Map.entry("programme.kind.", codes("BlockKind")),
                Map.entry(
                        "programme.warning.",
                        List.of(
                                "early",
                                "overlap",
                                "short",
                                "long",
                                "outside",
                                "night",
                                "missing",
                                "twice",
                                "questions-first")),
                Map.entry("outcomes.mark.", List.of("item", "speaker")),
                Map.entry("outcomes.unmark.", List.of("item", "speaker")),
                Map.entry("site.retention.erased.", codes("ErasedKind")),
                Map.entry("statements.captions.transcribing.", codes("TranscriptionTrouble")),
                Map.entry(
                        "people.role.",
                        constant("StaffForm", "STAFF").stream()
                                .flatMap(role -> Stream.of(role, role + ".why"))
                                .toList()));
    }

    private static List<String> firstSteps() {
        return writtenIn("FirstSteps", "new Step\\(\\s*\"(\\w+)\"").stream()
                .flatMap(step -> Stream.of(step, step + ".why"))
                .toList();
    }

    private static List<String> groups() {
        return Stream.concat(constant("LetterGroup", "NAMED").stream(), Stream.of("other"))
                .toList();
    }

    private static List<String> letterFields() {
        return List.of(
                "organisation",
                "state",
                "series",
                "number",
                "minutes",
                "when",
                "speaker",
                "mission",
                "dates",
                "programme",
                "reason",
                "until",
                "hour",
                "closes",
                "states",
                "page",
                "end",
                "contact",
                "done",
                "parts",
                "limit",
                "video",
                "wishes",
                "why",
                "receipt",
                "answers",
                "check",
                "seal",
                "awaited",
                "author",
                "address",
                "link");
    }

    private static List<String> letterTemplates() {
        var decisions = codes("Verdict").stream().map(code -> "selection.mail." + code);
        var others = Stream.of(
                "selection.mail.speaker-invited",
                "selection.mail.joint-invited",
                "selection.mail.given-up",
                "selection.mail.given-up-speaker",
                "selection.mail.taken-up",
                "selection.mail.replaced",
                "selection.mail.confirm-reminder",
                "missions.mail.invitation",
                "missions.mail.invitation-under-review",
                "missions.mail.changed",
                "missions.mail.reminder",
                "missions.mail.delegate",
                "applications.mail.call-news",
                "applications.mail.draft",
                "applications.mail.receipt",
                "applications.mail.receipt-unproven",
                "applications.mail.withdrawn",
                "applications.mail.co-writer",
                "applications.mail.handed-in-with",
                "selection.mail.mentioned",
                "applications.mail.reminder",
                "applications.mail.file",
                "applications.mail.not-handed-in",
                "applications.mail.too-late",
                "applications.mail.moved",
                "applications.mail.sooner",
                "applications.mail.closed-early",
                "applications.mail.correct-sooner",
                "applications.mail.correct-no-more",
                "applications.mail.given-up",
                "applications.mail.taken-up",
                "selection.mail.speaker-refused",
                "statements.mail.wanted",
                "statements.mail.reminder",
                "statements.mail.reminder-late",
                "statements.mail.reminder-changes",
                "statements.mail.approved",
                "statements.mail.changes",
                "outcomes.mail.ready");
        return Stream.concat(decisions, others).toList();
    }

    private static List<String> shown(List<String> codes, String hidden) {
        return codes.stream().filter(code -> !code.equals(hidden)).toList();
    }

    private static Map<String, Collection<String>> recommendations() {
        var responses = codes("Response");
        return Map.ofEntries(
                Map.entry(
                        "recommendations.action.",
                        IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList()),
                Map.entry("recommendations.facet.", codes("Facet")),
                Map.entry("recommendations.field.", fields()),
                Map.entry("recommendations.group.", constant("Party", "GROUPS")),
                Map.entry("recommendations.kind.", codes("Kind")),
                Map.entry("recommendations.not-understood.", codes("AddressError$Why")),
                Map.entry("recommendations.questions.open.", responses),
                Map.entry("recommendations.response.", responses),
                Map.entry("recommendations.sort.", codes("Sort")),
                Map.entry("recommendations.stage.", codes("Stage")),
                Map.entry("recommendations.statistics.measure.", codes("Measure")),
                Map.entry("recommendations.statistics.over.", List.of("cycle", "session")),
                Map.entry("recommendations.statistics.over-caption.", List.of("cycle", "session")));
    }

    /// What a finding names, and what a page compares of earlier versions.
    private static Collection<String> fields() {
        return Stream.concat(
                        codes("Field").stream(),
                        writtenIn("EarlierVersions", "fields\\.put\\(\\s*\"([\\w-]+)\"").stream())
                .toList();
    }

    private static Map<String, Collection<String>> importing() {
        var runs = codes("RunKind").stream()
                .flatMap(kind -> codes("RunStatus").stream().map(status -> kind + "." + status))
                .toList();
        return Map.of(
                "recommendations.importing.column.", columns(),
                "recommendations.importing.encoding.", codes("Encoding"),
                "recommendations.importing.taken.", codes("Columns$Taken"),
                "recommendations.importing.layout.",
                        Stream.concat(
                                        written(
                                                "String code\\(\\) \\{\\s*return \"((?:own|uhri|ohchr|upr-info)-\\w+)\"")
                                                .stream(),
                                        Stream.of("table"))
                                .toList(),
                "recommendations.importing.reason.", reasons(),
                "recommendations.importing.run.", runs,
                "recommendations.importing.severity.", codes("Finding$Severity"),
                "recommendations.importing.unreadable.",
                        written("(?:new UnreadableFile|refused)\\((?:errors, )?\"([\\w-]+)\""),
                "recommendations.importing.vocabulary.",
                        writtenIn("RowLabels", "(?:strict|lenient|meaning|unknown)\\([^\"()]*\"(\\w+)\""));
    }

    /// What a person may say a column is.
    private static Collection<String> columns() {
        return writtenIn("ReadingForm", "Field\\.([A-Z_]+)[,)]").stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /// The last word of each call that files a finding.
    private static Collection<String> reasons() {
        return written(
                "(?:findings(?:\\(\\)\\s*)?\\.add|new Refused|sink\\.(?:refused|warning)|\\srefuse(?=\\(\\s*record,)|\\swarn)"
                        + "\\((?:[^;\"]|\"[^\"]*\")*?\"([a-z]+(?:-[a-z]+)*)\"");
    }

    private static Map<String, Collection<String>> selectionToStatements() {
        return Map.ofEntries(
                Map.entry("selection.aim.", codes("Aim")),
                Map.entry("selection.reason.", codes("Aim")),
                Map.entry("selection.column.", codes("TableColumn")),
                Map.entry("selection.conflict.", codes("Conflict")),
                Map.entry("selection.criterion.", ProgramValues.criteria()),
                Map.entry("selection.invitation.title.", codes("SeatStatus")),
                Map.entry("selection.letter.", codes("MailStatus")),
                Map.entry(
                        "selection.mail.",
                        codes("Verdict").stream().flatMap(ComposedKeys::mail).toList()),
                Map.entry(
                        "selection.score.",
                        IntStream.rangeClosed(0, 4).mapToObj(String::valueOf).toList()),
                Map.entry("selection.show.", codes("Show")),
                Map.entry("selection.status.", codes("SeatStatus")),
                Map.entry("selection.verdict.", codes("Verdict")),
                Map.entry("protection.chosen.", codes("Level")),
                Map.entry(
                        "protection.level.",
                        codes("Level").stream()
                                .flatMap(code -> Stream.of(code, code + ".means"))
                                .toList()),
                Map.entry("protection.point.", codes("Point")),
                Map.entry("protection.request.", codes("NameRequestState")),
                Map.entry("protection.showing.", codes("Showing")),
                Map.entry("protection.shown-to-state.", codes("Showing")),
                Map.entry("shared.error.", errorPages()),
                Map.entry("shared.footer.", List.of("contact", "imprint", "privacy", "accessibility")),
                Map.entry("shared.unsent.", refusedForms()),
                Map.entry("site.emblem.error.", List.of("too-large", "no-picture", "nothing-drawn", "too-pale")),
                Map.entry("site.organisation.hint.", identityTexts()),
                Map.entry("site.organisation.text.", identityTexts()),
                Map.entry("site.accessibility.", sections("done", "tested", "lacks", "tell")),
                Map.entry("site.first.", firstSteps()),
                Map.entry("site.how.", steps()),
                Map.entry("site.privacy.", privacy()),
                Map.entry("site.privacy.cookie.", cookies()),
                Map.entry("site.step.", codes("ProcessStep")),
                Map.entry(
                        "statements.action.",
                        IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList()),
                Map.entry("statements.advice.", codes("Advice")),
                Map.entry("statements.carried-out.", codes("CarriedOut")),
                Map.entry("statements.board.filter.", codes("BoardStage")),
                Map.entry("statements.board.stage.", codes("BoardStage")),
                Map.entry("statements.error.portrait.", codes("PortraitPictures$Fault")),
                Map.entry("statements.captions.fault.", codes("CaptionFault$Kind")),
                Map.entry("statements.captions.how.", codes("CaptionForm$How")),
                Map.entry("statements.status.", codes("StatementStatus")),
                Map.entry("statements.video.refused.", codes("UploadRefused$Reason")));
    }

    private static Stream<String> mail(String code) {
        return Stream.of(code + ".subject", code + ".body");
    }

    private static List<String> identityTexts() {
        return List.of("name", "short-name", "footer", "imprint", "privacy");
    }

    private static List<String> errorPages() {
        return Stream.of("400", "403", "404", "409", "410", "413", "413-text", "429", "500", "503", "503-file", "507")
                .flatMap(page -> Stream.of(page + ".title", page + ".text"))
                .toList();
    }

    private static List<String> refusedForms() {
        return Stream.of("signed-out", "elsewhere", "fresh")
                .flatMap(why -> Stream.of(why + ".title", why + ".text"))
                .toList();
    }

    private static List<String> steps() {
        return sections("call", "panel", "statements", "missions", "meeting", "outcome");
    }

    private static List<String> privacy() {
        return sections("visit", "applicants", "speakers", "delegates", "mails", "acts", "time", "others");
    }

    private static List<String> cookies() {
        return Stream.of("language", "XSRF-TOKEN", "SESSION", "unsent", "left")
                .flatMap(cookie -> Stream.of(cookie + ".for", cookie + ".until"))
                .toList();
    }

    private static List<String> sections(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(name + ".title", name + ".text"))
                .toList();
    }
}
