package org.presessions.shared.words;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// The language of a request: the one chosen before, else the browser's; of those that are offered.
public final class LanguageChoice extends CookieLocaleResolver {
    private final Languages languages;

    public LanguageChoice(Languages languages) {
        super("language");
        this.languages = languages;
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSameSite("Lax");
        setCookieHttpOnly(true);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(HttpServletRequest::getLocale);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return languages.nearest(super.resolveLocale(request));
    }
}
