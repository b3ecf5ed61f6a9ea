package org.presessions.applications.form;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// A question is asked only of whoever answered another one so.
///
/// @param answers codes, one of which suffices
public record Condition(String question, List<String> answers) {
    public boolean isMet(Function<String, List<String>> answered) {
        return !Collections.disjoint(answered.apply(question), answers);
    }
}
