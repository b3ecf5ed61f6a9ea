package org.presessions.applications.announcements;

import java.util.List;
import java.util.Optional;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.StateLine;
import org.presessions.calendar.Series;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;

/// A call as one reader takes it, in the language of the interface. The Word file and the PDF say what stands here.
///
/// @param address of the installation, for links that leave on paper or in a file
/// @param identity who runs it
public record CallEdition(
        Series series,
        CallForApplications call,
        boolean isOver,
        List<StateLine> states,
        List<CallText.Part> parts,
        Words words,
        String address,
        Identity identity) {

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /// `rtl` or `ltr`: the way in which the reader's language is written.
    public String direction() {
        return Languages.direction(words.locale());
    }

    public String title() {
        return t("applications.call.title", series.name(words));
    }

    /// Who runs the installation, in the reader's language.
    public Optional<String> organisation() {
        return identity.name(words.locale());
    }

    /// When the Pre-sessions are held, and how.
    public String when() {
        return series.dates().in(words.formats()) + " · "
                + t("calendar.format." + series.format().code());
    }

    /// "Applications are taken from … until …"; of one that is over nobody asks when it began.
    public String window() {
        var formats = words.formats();
        if (isOver) return t("applications.call.window-over", formats.instant(call.lastClosesAt(), series.zone()));
        return t(
                "applications.call.window",
                formats.instant(call.opensAt(), series.zone()),
                formats.instant(call.closesAt(), series.zone()));
    }

    public String state(StateLine line) {
        var name = line.preSession().state().name(words.locale());
        var givenUp = line.preSession().notHeld();
        if (givenUp.isPresent())
            return name + " – " + t("applications.call.not-held", givenUp.get().in(words.locale()));
        if (line.extension().isEmpty()) return name;
        return name + " – " + t("applications.call.until", words.formats().instant(line.closesAt(), series.zone()));
    }

    public String callAddress() {
        return address + series.path() + "/call";
    }
}
