package org.presessions.shared.typed;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// A form of a page, filled with what was typed into it before.
final class FilledForm {
    private final FormElement form;
    private final Typed typed;
    private final Map<String, Deque<String>> left = new HashMap<>();

    private FilledForm(FormElement form, Typed typed) {
        this.form = form;
        this.typed = typed;
        for (var field : typed.fields())
            left.computeIfAbsent(field.name(), name -> new ArrayDeque<>()).add(field.value());
    }

    /// The form of a page that is sent to where it was; of several the one with the most of its fields.
    static Optional<FilledForm> in(Element page, String path, Typed typed) {
        return page.select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .filter(form -> action(form, path).equals(typed.action()))
                .map(form -> new FilledForm(form, typed))
                .filter(filled -> filled.common() > 0)
                .max(Comparator.comparingLong(FilledForm::common));
    }

    private static String action(Element form, String path) {
        return form.attr("action").isEmpty() ? path : form.attr("action").replaceFirst("[?#].*", "");
    }

    private long common() {
        return fields().stream()
                .map(Element::attributes)
                .map(attributes -> attributes.get("name"))
                .filter(left::containsKey)
                .distinct()
                .count();
    }

    /// What a person fills; never what the page itself says, such as a version or the token.
    private List<Element> fields() {
        return form.elements().stream()
                .filter(field -> !field.normalName().equals("button")
                        && !field.attr("type").matches("hidden|submit|button|file|password"))
                .toList();
    }

    /// @return texts for which the form has no field any more
    List<String> fill() {
        form.attr("data-returned", true);
        var fields = fields();
        fields.forEach(this::fill);
        form.elements().forEach(field -> left.remove(field.attr("name")));
        return left.values().stream()
                .flatMap(Deque::stream)
                .filter(Typed::isText)
                .distinct()
                .toList();
    }

    private void fill(Element field) {
        switch (field.attr("type")) {
            case "checkbox", "radio" -> mark(field, "checked", field.hasAttr("value") ? field.val() : "on");
            default -> write(field);
        }
    }

    private void write(Element field) {
        var values = left.get(field.attr("name"));
        if (field.normalName().equals("select"))
            for (var option : field.select("option")) mark(option, "selected", field.attr("name"), option.val());
        else if (values != null && !values.isEmpty()) {
            if (field.normalName().equals("textarea")) field.text(values.poll());
            else field.val(values.poll());
        }
    }

    private void mark(Element field, String attribute, String value) {
        mark(field, attribute, field.attr("name"), value);
    }

    private void mark(Element field, String attribute, String name, String value) {
        if (attribute.equals("selected") && typed.values(name).isEmpty()) return;
        field.attr(attribute, typed.values(name).contains(value));
    }
}
