package org.presessions.recommendations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.shared.Option;
import org.springframework.stereotype.Component;

/// The vocabulary of issues. It changes with a release, so it is read once.
@Component
public class Issues {
    private final List<Issue> all;
    private final Map<String, Issue> byCode;

    Issues(IssueRepository repository) {
        all = repository.all();
        byCode = all.stream().collect(Collectors.toMap(Issue::code, Function.identity()));
    }

    public List<Issue> all() {
        return all;
    }

    public Optional<Issue> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The label of a code; the code itself where the vocabulary no longer has it.
    public String label(String code, Locale locale) {
        return find(code).map(issue -> issue.label(locale)).orElse(code);
    }

    /// All issues as a form offers them, in the alphabetical order of the language.
    public List<Option> options(Locale locale) {
        var collator = java.text.Collator.getInstance(locale);
        return all.stream()
                .map(issue -> new Option(issue.code(), issue.label(locale)))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }
}
