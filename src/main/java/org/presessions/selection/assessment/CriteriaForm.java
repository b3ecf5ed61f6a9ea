package org.presessions.selection.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.presessions.vocabulary.Issues;

/// What the page of criteria sends: the weights of those that there are, or a new one.
///
/// @param typed as sent
record CriteriaForm(Map<String, String> typed, FieldErrors errors) {
    private static final String WEIGHT = "weight-";
    private static final int LABEL_AT_MOST = 200; // characters

    static CriteriaForm empty() {
        return new CriteriaForm(Map.of(), new FieldErrors());
    }

    static CriteriaForm weights(Map<String, String> sent, List<Criterion> criteria) {
        var errors = new FieldErrors();
        for (var criterion : criteria) {
            var field = WEIGHT + criterion.key();
            errors.addIf(!isWeight(sent.getOrDefault(field, "")), field, "selection.error.weight");
        }
        return new CriteriaForm(sent, errors);
    }

    static CriteriaForm added(Map<String, String> sent) {
        var errors = new FieldErrors();
        for (var field : List.of("en", "fr", "es"))
            errors.addIf(
                    sent.getOrDefault(field, "").length() > LABEL_AT_MOST,
                    field,
                    "selection.error.too-long",
                    LABEL_AT_MOST);
        errors.addIf(key(sent.getOrDefault("en", "")).isEmpty(), "en", "selection.error.criterion");
        errors.addIf(!isWeight(sent.getOrDefault("weight", "")), "weight", "selection.error.weight");
        return new CriteriaForm(sent, errors);
    }

    String text(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    Map<String, Integer> weights(List<Criterion> criteria) {
        var weights = new HashMap<String, Integer>();
        for (var criterion : criteria)
            weights.put(
                    criterion.key(),
                    Integer.valueOf(text(WEIGHT + criterion.key(), "").strip()));
        return weights;
    }

    Criterion criterion() {
        var english = text("en", "").strip();
        var wording = Wording.english(english)
                .and("fr", text("fr", "").strip())
                .and("es", text("es", "").strip());
        return new Criterion(key(english), Integer.parseInt(text("weight", "").strip()), Optional.of(wording));
    }

    /// Letters alone, for a key stands in the names of fields.
    private static String key(String english) {
        var key = Issues.codeOf(english).replaceAll("[^a-z-]", "").replaceAll("^-+|-+$", "");
        return key.isEmpty() ? "" : "own-" + key;
    }

    private static boolean isWeight(String text) {
        return text.strip().matches("[1-" + Criterion.WEIGHT_AT_MOST + "]");
    }
}
