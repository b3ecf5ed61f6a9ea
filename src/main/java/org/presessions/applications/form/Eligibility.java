package org.presessions.applications.form;

import java.util.Collections;
import java.util.List;
import org.presessions.shared.words.Wording;

/// Only whoever answers a question so can apply.
///
/// @param answers codes, one of which suffices
/// @param refusal what is said to others: kindly, and with what else they can do
public record Eligibility(List<String> answers, Wording refusal) {
    public boolean isMet(List<String> answered) {
        return answered.isEmpty() || !Collections.disjoint(answered, answers);
    }
}
