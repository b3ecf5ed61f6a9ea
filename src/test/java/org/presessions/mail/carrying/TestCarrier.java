package org.presessions.mail.carrying;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.presessions.mail.LetterMarks;
import org.presessions.mail.Letterhead;
import org.presessions.mail.PersonalLinks;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.Settings;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.words.Words;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Carriers as the settings make them.
final class TestCarrier {
    private static final Identity IDENTITY = Identity.NONE;

    private static final byte[] KEY = new byte[32];

    private TestCarrier() {}

    /// Reads what their letters bear.
    static LetterMarks marks() {
        return new LetterMarks(new Letterhead("", "", "", "", "", ""), KEY);
    }

    /// @param url of a mail server; empty for none
    static MailCarrier of(Path home, String url) {
        return of(home, url, "secretariat@upr.example");
    }

    /// @param replyTo where answers go
    static MailCarrier of(Path home, String url, String replyTo) {
        var environment = new HashMap<>(Map.of(
                "PRESESSIONS_HOME", home.toString(),
                "PRESESSIONS_ADDRESS", "https://pre.example.org",
                "PRESESSIONS_MAIL_FROM", "\"UPR Info, Pré-sessions\" <pre-sessions@upr.example>",
                "PRESESSIONS_MAIL_REPLY_TO", replyTo,
                "PRESESSIONS_MAIL_RETURN", "returns@upr.example",
                "PRESESSIONS_MAIL_RETURN_BOX", "imap://returns:secret@upr.example/INBOX",
                "PRESESSIONS_ORGANISATION", "UPR Exämple"));
        environment.put("PRESESSIONS_MAIL_URL", url);
        var properties = Settings.from(environment).properties().entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        var carriers = new MailCarrier[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withConfiguration(UserConfigurations.of(Beans.class))
                .withPropertyValues(properties)
                .run(context -> carriers[0] = context.getBean(MailCarrier.class));
        return carriers[0];
    }

    @EnableConfigurationProperties({Installation.class, Letterhead.class})
    @Import({MailCarrier.class, LetterWriter.class, LetterHtml.class})
    static class Beans {
        @Bean
        LetterMarks marks(Letterhead letterhead) {
            return new LetterMarks(letterhead, KEY);
        }

        @Bean
        PersonalLinks links() {
            return (personId, link, letterId) -> "https://pre.example.org/sign-in/link/TOKEN";
        }

        @Bean
        CurrentIdentity identities() {
            return () -> IDENTITY;
        }

        @Bean
        Words words() {
            var bundles = new ResourceBundleMessageSource();
            bundles.setBasenames("messages/mail", "messages/shared");
            bundles.setDefaultEncoding("UTF-8");
            bundles.setFallbackToSystemLocale(false);
            return new Words(bundles, Locale.ENGLISH);
        }
    }
}
