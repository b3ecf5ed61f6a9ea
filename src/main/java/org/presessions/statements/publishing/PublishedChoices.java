package org.presessions.statements.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.presessions.shared.Option;
import org.presessions.shared.Page;
import org.presessions.shared.words.Alphabet;
import org.presessions.statements.text.StatementLanguages;

/// By what published statements can be chosen: what there is, and nothing that leads to none.
record PublishedChoices(
        List<Option> series, List<Option> states, List<Option> years, List<Option> issues, List<Option> languages) {
    static PublishedChoices of(List<PublishedStatement> all, Page page) {
        var series = new LinkedHashMap<String, String>();
        var states = new LinkedHashMap<String, String>();
        var years = new TreeSet<String>(Comparator.reverseOrder());
        var issues = new LinkedHashMap<String, String>();
        var languages = new LinkedHashMap<String, String>();
        for (var statement : all) {
            var preSession = statement.preSession();
            series.put(preSession.series().slug(), preSession.series().name(page.words()));
            states.put(preSession.state().slug(), preSession.state().name(page.locale()));
            years.add(PublishedFilter.yearOf(preSession));
            for (var issue : statement.issues()) issues.put(issue.value(), issue.label());
            var codes = new ArrayList<>(statement.captions());
            codes.add(statement.language());
            for (var code : codes) languages.put(code, StatementLanguages.name(code, page.locale()));
        }
        return new PublishedChoices(
                options(series),
                sorted(states, page),
                years.stream().map(year -> new Option(year, year)).toList(),
                sorted(issues, page),
                sorted(languages, page));
    }

    private static List<Option> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Option> sorted(Map<String, String> labels, Page page) {
        return options(labels).stream()
                .sorted(Comparator.comparing(Option::label, Alphabet.of(page.locale())))
                .toList();
    }
}
