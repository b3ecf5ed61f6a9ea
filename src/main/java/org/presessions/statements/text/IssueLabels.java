package org.presessions.statements.text;

import java.util.Locale;
import org.presessions.vocabulary.Issues;

/// The labels of issues in the reader's language, for templates.
public record IssueLabels(Issues issues, Locale locale) {
    public static IssueLabels of(Issues issues, Locale locale) {
        return new IssueLabels(issues, locale);
    }

    public String of(String code) {
        return issues.label(code, locale);
    }
}
