package org.presessions.site;

import jakarta.mail.internet.AddressException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.installation.SenderAddress;
import org.presessions.shared.organisation.Colour;
import org.presessions.shared.organisation.ColourPair;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.Contrast;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.organisation.Scheme;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;

/// What an administrator says of the organisation, as it was typed.
///
/// @param light colour on white paper, such as `#7a1f5c`; empty for the product's own
public record IdentityForm(
        Map<IdentityText, WordingForm> texts, String light, String dark, String email, String telephone, String post) {
    private static final int LINE_AT_MOST = 100;
    private static final int ADDRESS_AT_MOST = 500;

    static IdentityForm of(Map<String, String> fields, Languages languages) {
        var texts = new EnumMap<IdentityText, WordingForm>(IdentityText.class);
        for (var part : IdentityText.values()) texts.put(part, WordingForm.of(part.code(), fields, languages));
        return new IdentityForm(
                texts,
                typed(fields, "light"),
                typed(fields, "dark"),
                typed(fields, "email"),
                typed(fields, "telephone"),
                typed(fields, "post"));
    }

    private static String typed(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    static IdentityForm of(Identity identity) {
        var texts = new EnumMap<IdentityText, WordingForm>(IdentityText.class);
        for (var part : IdentityText.values())
            texts.put(
                    part,
                    new WordingForm(
                            part.code(),
                            identity.texts()
                                    .getOrDefault(part, Wording.english(""))
                                    .byLanguage()));
        return new IdentityForm(
                texts,
                identity.colours().map(pair -> pair.light().toString()).orElse(""),
                identity.colours().map(pair -> pair.dark().toString()).orElse(""),
                identity.contact().email(),
                identity.contact().telephone(),
                identity.contact().postalAddress());
    }

    public WordingForm text(IdentityText part) {
        return texts.getOrDefault(part, WordingForm.empty(part.code()));
    }

    /// The same with the nearest colours that can be seen.
    IdentityForm withFitColours() {
        var pair = pair().map(ColourPair::nearestFit);
        return new IdentityForm(
                texts,
                pair.map(fit -> fit.light().toString()).orElse(light),
                pair.map(fit -> fit.dark().toString()).orElse(dark),
                email,
                telephone,
                post);
    }

    /// The colours that were typed; where only one can be read, it stands for both.
    public Optional<ColourPair> pair() {
        var onLight = Colour.read(light).or(() -> Colour.read(dark));
        var onDark = Colour.read(dark).or(() -> Colour.read(light));
        return onLight.flatMap(one -> onDark.map(other -> new ColourPair(one, other)));
    }

    /// What would do instead of the colours that were typed; absent where these do.
    public Optional<ColourPair> proposal() {
        return pair().map(ColourPair::nearestFit).filter(fit -> !isTyped(fit));
    }

    /// Whether these are the colours that were typed.
    private boolean isTyped(ColourPair pair) {
        return Colour.read(light).filter(pair.light()::equals).isPresent()
                && Colour.read(dark).filter(pair.dark()::equals).isPresent();
    }

    FieldErrors check() {
        var errors = new FieldErrors();
        texts.forEach((part, form) -> form.each((field, text) -> {
            errors.addIf(
                    text.length() > part.lengthAtMost(), field, "site.organisation.error.long", part.lengthAtMost());
            errors.addIf(part.isLine() && text.lines().count() > 1, field, "site.organisation.error.line");
        }));
        if (!light.isEmpty() || !dark.isEmpty()) {
            check("light", light, Scheme.LIGHT, errors);
            check("dark", dark, Scheme.DARK, errors);
        }
        checkContact(errors);
        return errors;
    }

    private static void check(String field, String typed, Scheme scheme, FieldErrors errors) {
        var colour = Colour.read(typed);
        errors.addIf(colour.isEmpty(), field, "site.organisation.error.colour");
        colour.filter(read -> !Contrast.isFit(read, scheme))
                .ifPresent(unseen -> errors.add(field, "site.organisation.error.unseen", unseen.toString()));
    }

    private void checkContact(FieldErrors errors) {
        errors.addIf(!email.isEmpty() && !isAddress(email), "email", "site.organisation.error.email");
        errors.addIf(telephone.length() > LINE_AT_MOST, "telephone", "site.organisation.error.long", LINE_AT_MOST);
        errors.addIf(post.length() > ADDRESS_AT_MOST, "post", "site.organisation.error.long", ADDRESS_AT_MOST);
    }

    private static boolean isAddress(String typed) {
        try {
            return typed.length() <= LINE_AT_MOST
                    && SenderAddress.of(typed, "").getAddress().equals(typed);
        } catch (AddressException none) {
            return false;
        }
    }

    Identity identity(Optional<Emblem> emblem) {
        var worded = new EnumMap<IdentityText, Wording>(IdentityText.class);
        texts.forEach((part, form) -> worded.put(part, form.wording()));
        return new Identity(
                worded,
                new Contact(email, telephone, post.replace("\r\n", "\n")),
                light.isEmpty() ? Optional.empty() : pair(),
                emblem);
    }
}
