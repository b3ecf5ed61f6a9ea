package org.presessions.applications.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.applications.form.Choice;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;

/// The answers that a question offers, as its form describes them: one a line, in the same order in every language.
record OfferedAnswers(WordingForm choices) {
    private static final int CHOICES_AT_MOST = 50;

    /// As the form takes them.
    static Map<String, String> lines(List<Choice> choices) {
        var worded = choices.stream().flatMap(choice -> choice.label().stream()).toList();
        if (worded.isEmpty()) return Map.of();
        return worded.getFirst().byLanguage().keySet().stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> worded.stream()
                                .map(said -> said.in(Locale.of(language)))
                                .collect(Collectors.joining("\n"))));
    }

    void check(FieldErrors errors) {
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

    /// The checked answers. Their codes are made from the English words.
    List<Choice> answers() {
        var offered = new ArrayList<Choice>();
        var english = lines(Locale.ENGLISH);
        for (var place = 0; place < english.size(); place++) {
            var code = Names.free("", english.get(place), taken(offered));
            offered.add(new Choice(code, Optional.of(choice(place))));
        }
        return List.copyOf(offered);
    }

    private static Predicate<String> taken(List<Choice> offered) {
        return code -> code.isEmpty()
                || offered.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private Wording choice(int place) {
        var said = Wording.english(lines(Locale.ENGLISH).get(place));
        for (var language : choices.typed().keySet()) {
            var lines = lines(Locale.of(language));
            if (!lines.isEmpty()) said = said.and(language, lines.get(place));
        }
        return said;
    }

    /// Codes by the English words.
    Map<String, String> codes() {
        return answers().stream()
                .collect(Collectors.toMap(
                        choice -> choice.label().map(Wording::english).orElse(choice.code()),
                        Choice::code,
                        (first, twice) -> first));
    }

    private List<String> lines(Locale language) {
        return choices.text(language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
