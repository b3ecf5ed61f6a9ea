package org.presessions.shared;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Makes a page for several who did not ask for it, to be sent to them over a line that is open. Its forms bring no
/// marks of a browser: whoever puts them into a page fills in those of that page.
@Component
public class UnaskedPages {
    private final JteViews views;
    private final PageFactory pages;

    UnaskedPages(JteViews views, PageFactory pages) {
        this.views = views;
        this.pages = pages;
    }

    /// Makes something for nobody in particular, on whoever's thread.
    public static <T> T forNobody(Locale locale, Supplier<T> act) {
        var language = LocaleContextHolder.getLocaleContext();
        var visitor = SecurityContextHolder.getContext();
        LocaleContextHolder.setLocale(locale);
        SecurityContextHolder.clearContext();
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(visitor);
            LocaleContextHolder.setLocaleContext(language);
        }
    }

    /// @param view name of a template, as a controller returns it
    /// @param path of the page
    public String html(String view, Map<String, ?> model, String path, Locale locale) {
        return views.html(view, pages.unasked(path, locale), model);
    }
}
