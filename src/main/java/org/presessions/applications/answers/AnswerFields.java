package org.presessions.applications.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;

/// The answers as the form's fields hold them: what a draft keeps, wrong values included, so that nothing typed is
/// lost. Fields without a value are left out.
public record AnswerFields(Map<String, List<String>> values) {
    public static final AnswerFields EMPTY = new AnswerFields(Map.of());

    /// More than anybody types; beyond it a field keeps what it had.
    public static final int LENGTH_AT_MOST = 20_000;

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int VALUES_AT_MOST = 100;
    private static final Set<String> OF_A_PERSON =
            Set.of("speakerFirstName", "speakerLastName", "speakerPosition", "speakerEmail", "speakerPhone", "gender");

    public AnswerFields {
        values = Map.copyOf(values);
    }

    public static AnswerFields of(Answers answers) {
        var fields = new HashMap<String, List<String>>();
        put(fields, "institution", answers.institution());
        put(fields, "kind", answers.kind().map(InstitutionKind::code).orElse(""));
        put(fields, "members", answers.members());
        put(fields, "region", answers.region());
        put(fields, "foundingYear", answers.foundingYear());
        put(
                fields,
                "ecosocStatus",
                answers.ecosocStatus().map(has -> has ? "yes" : "no").orElse(""));
        put(fields, "address", answers.address());
        put(fields, "phone", answers.phone());
        put(fields, "website", answers.website());
        put(fields, "email", answers.email());
        put(fields, "aim", answers.aim());
        put(fields, "engagement", answers.engagement());
        put(fields, "speakerFirstName", answers.speakerFirstName());
        put(fields, "speakerLastName", answers.speakerLastName());
        put(fields, "speakerPosition", answers.speakerPosition());
        put(fields, "speakerEmail", answers.speakerEmail());
        put(fields, "speakerPhone", answers.speakerPhone());
        put(fields, "gender", answers.gender());
        put(fields, "languages", answers.languages());
        put(fields, "issues", answers.issues().stream().sorted().toList());
        put(fields, "accessNeeds", answers.accessNeeds());
        put(fields, "consent", answers.consent() ? "yes" : "");
        put(fields, "safety", answers.safety().answer());
        put(fields, "otherName", answers.safety().otherName());
        return new AnswerFields(fields);
    }

    /// What was posted from one page of the form, cleaned.
    public static Map<String, List<String>> typed(Section section, Map<String, List<String>> posted) {
        return EMPTY.with(section, posted).of(section);
    }

    public Answers answers() {
        return new Answers(
                text("institution"),
                kind(),
                text("members"),
                text("region"),
                text("address"),
                text("phone"),
                text("website"),
                text("email"),
                text("aim"),
                Digits.plain(text("foundingYear")),
                ecosocStatus(),
                text("engagement"),
                text("speakerFirstName"),
                text("speakerLastName"),
                text("speakerPosition"),
                text("speakerEmail"),
                text("speakerPhone"),
                text("gender"),
                all("languages"),
                new LinkedHashSet<>(all("issues")),
                text("accessNeeds"),
                text("consent").equals("yes"),
                safety());
    }

    /// As [Answers#safety].
    public Safety safety() {
        return new Safety(text("safety"), text("otherName"));
    }

    /// These answers without what tells who somebody is who goes by another name, that name in their place. Of the
    /// questions that were added, those stay that tell nothing of a person.
    public AnswerFields asStaffSee(Questionnaire questionnaire) {
        if (!safety().isProtected()) return this;
        var shown = new HashMap<>(values);
        shown.keySet().removeAll(OF_A_PERSON);
        shown.keySet()
                .removeIf(field -> !Questionnaire.STANDARD.has(field)
                        && !questionnaire.impersonal().contains(field));
        shown.put("speakerLastName", all("otherName"));
        return new AnswerFields(shown);
    }

    /// As [#asStaffSee], for files and programs, which are passed on: of who goes by another name only what tells
    /// nothing of a person, and no way to reach one.
    public AnswerFields asExported(Questionnaire questionnaire) {
        if (!safety().isProtected()) return this;
        var shown = new HashMap<>(asStaffSee(questionnaire).values());
        questionnaire
                .questions()
                .filter(AnswerFields::leadsToAPerson)
                .map(Question::name)
                .forEach(shown::remove);
        shown.put("speakerLastName", all("otherName"));
        return new AnswerFields(shown);
    }

    private static boolean leadsToAPerson(Question question) {
        return question.data() != PersonalData.NONE
                || question.kind() instanceof AnswerKind.Email
                || question.kind() instanceof AnswerKind.Phone
                || question.name().equals("address");
    }

    public String text(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// The file that was sent for a question which a call added.
    public Optional<UUID> file(String question) {
        return Optional.of(text(question)).filter(id -> id.matches(ID)).map(UUID::fromString);
    }

    /// What was sent for the questions that a call added, by question.
    public Map<String, UUID> addedFiles(Questionnaire asked) {
        return asked.attachments()
                .map(Question::name)
                .filter(name -> file(name).isPresent())
                .collect(Collectors.toMap(name -> name, name -> file(name).orElseThrow()));
    }

    /// With another file for a question, or none.
    public AnswerFields withFile(String question, Optional<UUID> file) {
        var others = new HashMap<>(values);
        others.remove(question);
        file.ifPresent(id -> others.put(question, List.of(id.toString())));
        return new AnswerFields(others);
    }

    /// Whether a question is put to whoever answered so.
    public boolean isAsked(Question question) {
        return question.onlyIf()
                .filter(condition -> !condition.isMet(this::all))
                .isEmpty();
    }

    /// What is put to whoever answered so: without the questions that nobody is asked who answered so on another page.
    /// One that depends on an answer of its own page stays there.
    public Questionnaire shown(Questionnaire whole) {
        return new Questionnaire(whole.sections().stream()
                .map(this::shown)
                .filter(section -> !section.questions().isEmpty())
                .toList());
    }

    /// The same of one page.
    public Section shown(Section section) {
        return section.keeping(question -> isAsked(question)
                || question.onlyIf().filter(it -> section.has(it.question())).isPresent());
    }

    public boolean isEmpty(Section section) {
        return section.fields().stream().allMatch(field -> all(field).isEmpty());
    }

    /// Those that one page of the form asks for.
    public Map<String, List<String>> of(Section section) {
        return section.fields().stream()
                .filter(values::containsKey)
                .collect(Collectors.toMap(field -> field, this::all));
    }

    /// These answers with what was posted from one page of the form; what that page left out is empty now.
    public AnswerFields with(Section section, Map<String, List<String>> posted) {
        var merged = new HashMap<>(values);
        for (var question : section.questions())
            if (!(question.kind() instanceof AnswerKind.Attachment)) // which file it is, no form says
            merged.put(question.name(), cleaned(posted.getOrDefault(question.name(), List.of())));
        merged.values().removeIf(List::isEmpty);
        return new AnswerFields(merged);
    }

    /// These answers, where fields that are too long to keep have the value that they had before.
    public AnswerFields keeping(AnswerFields before) {
        var kept = new HashMap<>(values);
        for (var field : tooLong())
            if (before.values.containsKey(field)) kept.put(field, before.all(field));
            else kept.remove(field);
        return new AnswerFields(kept);
    }

    public List<String> tooLong() {
        return values.entrySet().stream()
                .filter(field -> field.getValue().size() > VALUES_AT_MOST
                        || field.getValue().stream().anyMatch(text -> text.length() > LENGTH_AT_MOST))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<InstitutionKind> kind() {
        return InstitutionKind.find(text("kind"));
    }

    private Optional<Boolean> ecosocStatus() {
        return switch (text("ecosocStatus")) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static void put(Map<String, List<String>> fields, String field, String text) {
        put(fields, field, List.of(text));
    }

    private static void put(Map<String, List<String>> fields, String field, List<String> texts) {
        var cleaned = cleaned(texts);
        if (!cleaned.isEmpty()) fields.put(field, cleaned);
    }

    private static List<String> cleaned(List<String> texts) {
        var kept = new ArrayList<String>();
        for (var text : texts) if (!cleaned(text).isEmpty()) kept.add(cleaned(text));
        return List.copyOf(kept);
    }

    private static String cleaned(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
