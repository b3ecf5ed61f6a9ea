package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What a form says at the head of the page after it: what was done, and where it goes on. It is said once.
///
/// @param text message key of the sentence
/// @param values for the sentence: words and numbers
/// @param path of the next step; empty where there is none
/// @param step message key of the words of the link to it
public record Notice(String text, List<Serializable> values, String path, String step) implements Serializable {
    private static final String NAME = Notice.class.getName();

    public static Notice of(String text, Serializable... values) {
        return new Notice(text, List.of(values), "", "");
    }

    /// The same with a link to what is done next.
    public Notice leadingTo(String nextPath, String words) {
        return new Notice(text, values, nextPath, words);
    }

    /// Says it on the page to which a form leads.
    public void on(RedirectAttributes next) {
        next.addFlashAttribute(NAME, this);
    }

    static Optional<Notice> in(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(NAME) instanceof Notice notice ? Optional.of(notice) : Optional.empty();
    }

    public String in(Page page) {
        return page.t(text, values.toArray());
    }

    public boolean leadsOn() {
        return !path.isEmpty();
    }
}
