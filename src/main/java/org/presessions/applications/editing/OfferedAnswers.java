package org.presessions.applications.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.applications.form.Choice;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;

/// The answers that a question offers, as its form describes them: one a line, in the same order in every language.
///
/// @param typed codes, in the same order; empty where none is given
/// @param before what the question offers as it is
record OfferedAnswers(WordingForm choices, String typed, List<Choice> before) {
    private static final int CHOICES_AT_MOST = 50;
    private static final String CODE = "\\S{1,60}";
    /// Stands where an answer has no words in a language.
    private static final String NONE = "–";

    /// As the form takes them.
    static Map<String, String> lines(List<Choice> choices) {
        var worded = choices.stream().flatMap(choice -> choice.label().stream()).toList();
        return worded.stream()
                .flatMap(said -> said.byLanguage().keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> worded.stream()
                                .map(said -> oneLine(said.byLanguage().getOrDefault(language, NONE)))
                                .collect(Collectors.joining("\n"))));
    }

    /// As the form takes them; empty where the answers are the product's.
    static String codeLines(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.label().isPresent())
                .map(Choice::code)
                .collect(Collectors.joining("\n"));
    }

    /// How an answer is told from the others; its code where the words are the product's.
    static String english(Choice choice) {
        return choice.label().map(Wording::english).map(OfferedAnswers::oneLine).orElse(choice.code());
    }

    void check(FieldErrors errors) {
        checkWords(errors);
        checkCodes(errors);
    }

    void checkWords(FieldErrors errors) {
        var english = lines(Locale.ENGLISH);
        var isUseful = english.size() >= 2
                && english.size() <= CHOICES_AT_MOST
                && new HashSet<>(english).size() == english.size();
        errors.addIf(!isUseful, "choices", "applications.editing.error.choices", CHOICES_AT_MOST);
        choices.typed().forEach((language, text) -> {
            var count = lines(Locale.of(language)).size();
            errors.addIf(
                    count != 0 && count != english.size(),
                    choices.field(Locale.of(language)),
                    "applications.editing.error.choices-in",
                    count,
                    english.size());
        });
    }

    private void checkCodes(FieldErrors errors) {
        var answers = lines(Locale.ENGLISH).size();
        var codes = given();
        if (codes.isEmpty()) return;
        errors.addIf(codes.size() != answers, "codes", "applications.editing.error.codes-in", codes.size(), answers);
        var areCodes =
                codes.stream().allMatch(code -> code.matches(CODE)) && new HashSet<>(codes).size() == codes.size();
        errors.addIf(!areCodes, "codes", "applications.editing.error.codes");
    }

    /// The checked answers. One that is given no other code keeps its own, in whatever place and in whatever words; a
    /// new one gets one made from its English words.
    List<Choice> answers() {
        var offered = new ArrayList<Choice>();
        var english = lines(Locale.ENGLISH);
        var given = given();
        for (var place = 0; place < english.size(); place++) {
            var code = given.size() != english.size() ? code(english, place, offered) : given.get(place);
            offered.add(new Choice(code, Optional.of(choice(place, code))));
        }
        return List.copyOf(offered);
    }

    private String code(List<String> english, int place, List<Choice> offered) {
        var words = english.get(place);
        return before.stream()
                .filter(choice -> english(choice).equals(words))
                .findFirst()
                .or(() -> renamed(english, place))
                .map(Choice::code)
                .orElseGet(() -> Names.free("", words, code -> isTaken(code, offered)));
    }

    /// What stood in this place, if its words stand nowhere any more.
    private Optional<Choice> renamed(List<String> english, int place) {
        return before.stream()
                .skip(place)
                .findFirst()
                .filter(choice -> english.size() == before.size() && !english.contains(english(choice)));
    }

    /// A new answer never gets the code of another one that was there.
    private boolean isTaken(String code, List<Choice> offered) {
        return code.isEmpty()
                || had().contains(code)
                || offered.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private Wording choice(int place, String code) {
        var said = Wording.english(lines(Locale.ENGLISH).get(place));
        for (var language : choices.typed().keySet()) {
            var lines = lines(Locale.of(language));
            if (!lines.isEmpty() && !lines.get(place).equals(NONE)) said = said.and(language, lines.get(place));
        }
        var had = before.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .flatMap(Choice::label);
        return choices.keeping(said, had);
    }

    /// Codes by the English words.
    Map<String, String> byWords() {
        return answers().stream()
                .collect(Collectors.toMap(OfferedAnswers::english, Choice::code, (first, twice) -> first));
    }

    /// Codes that somebody typed.
    private List<String> given() {
        var codes = lines(typed);
        return codes.equals(had()) ? List.of() : codes;
    }

    private List<String> had() {
        return before.stream().map(Choice::code).toList();
    }

    private List<String> lines(Locale language) {
        return lines(choices.text(language));
    }

    /// What was typed one a line.
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
