package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Position;
import org.presessions.shared.words.Folded;

/// What the record says once it has heard a file about the same recommendation: what the file is silent on stays, a new
/// position joins the history.
final class RecordMerge {
    private RecordMerge() {}

    static Content merge(Content here, Resolution heard) {
        var said = heard.content();
        return new Content(
                said.kind(),
                here.session(),
                heard.silence().surGroups()
                        ? here.stateUnderReview()
                        : party(here.stateUnderReview(), said.stateUnderReview()),
                recommender(here, heard),
                said.paragraph().isEmpty() ? here.paragraph() : said.paragraph(),
                text(here, said),
                heard.silence().language() ? here.language() : said.language(),
                positions(here.positions(), said.positions()),
                said.action().or(here::action),
                issues(here, heard),
                unlessSilent(said.affected(), here.affected()),
                unlessSilent(said.sdgs(), here.sdgs()),
                unlessSilent(said.themes(), here.themes()));
    }

    /// Who recommended may be learnt although the groups are not said.
    private static Party recommender(Content here, Resolution heard) {
        var known = here.recommendingState();
        var said = heard.content().recommendingState();
        return heard.silence().rsGroups() && known.iso3().isPresent() ? known : party(known, said);
    }

    private static Party party(Party here, Party said) {
        return new Party(
                said.iso3().isPresent() ? said.iso3() : here.iso3(),
                said.group().isEmpty() ? here.group() : said.group(),
                unlessSilent(said.organisations(), here.organisations()));
    }

    /// Another spelling of the same words is no change: sources differ in commas, quotes and capitals.
    private static String text(Content here, Content said) {
        return Folded.of(here.text()).equals(Folded.of(said.text())) ? here.text() : said.text();
    }

    private static List<Position> positions(List<Position> here, List<Position> said) {
        if (isPartOf(said, here)) return here;
        var all = new ArrayList<>(here);
        for (var position : said) if (!isKnown(position, all)) all.add(position);
        return withoutSilence(all);
    }

    /// Whether all of it was heard before, in this order: an older copy of the history takes nothing back.
    private static boolean isPartOf(List<Position> said, List<Position> here) {
        var heard = here.iterator();
        return said.stream().allMatch(position -> {
            while (heard.hasNext()) if (heard.next().equals(position)) return true;
            return false;
        });
    }

    /// A position of the same stage that was said before and not taken back since.
    private static boolean isKnown(Position position, List<Position> all) {
        return lastOf(all, position)
                .filter(last ->
                        last.response() == position.response() && last.wording().equals(position.wording()))
                .isPresent();
    }

    private static Optional<Position> lastOf(List<Position> all, Position position) {
        return all.stream().filter(known -> known.stage() == position.stage()).reduce((one, next) -> next);
    }

    /// "Nothing said yet" is no position once something was said.
    private static List<Position> withoutSilence(List<Position> all) {
        var spoken =
                all.stream().filter(position -> !position.wording().isEmpty()).toList();
        return spoken.isEmpty() ? all : spoken;
    }

    private static List<String> issues(Content here, Resolution heard) {
        if (heard.translatedIssues() && !here.issues().isEmpty()) return here.issues();
        return unlessSilent(heard.content().issues(), here.issues());
    }

    private static <T> List<T> unlessSilent(List<T> said, List<T> here) {
        return said.isEmpty() ? here : said;
    }
}
