package org.presessions.recommendations.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Recommendation;
import org.presessions.shared.words.Alphabet;
import org.presessions.shared.words.Words;
import org.presessions.states.Organisation;
import org.presessions.states.Organisations;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/// Facets and their values in words.
@Component
public class FacetLabels {
    private final States states;
    private final Organisations organisations;
    private final Calendar calendar;
    private final Issues issues;
    private final Vocabulary vocabulary;

    FacetLabels(States states, Organisations organisations, Calendar calendar, Issues issues, Vocabulary vocabulary) {
        this.states = states;
        this.organisations = organisations;
        this.calendar = calendar;
        this.issues = issues;
        this.vocabulary = vocabulary;
    }

    /// The labels in one language, for the length of one page.
    public InWords in(Words words) {
        return new InWords(words);
    }

    public final class InWords {
        private final Words words;
        private final Comparator<Object> alphabet;
        private final Map<Integer, Integer> yearOfSession;

        private InWords(Words words) {
            this.words = words;
            this.alphabet = Alphabet.of(words.locale());
            this.yearOfSession = calendar.workingGroupSessions().stream()
                    .collect(Collectors.toMap(
                            session -> session.number(),
                            session -> session.startsOn().getYear()));
        }

        /// The order of labels in this language.
        public Comparator<Object> alphabet() {
            return alphabet;
        }

        public String facet(Facet facet) {
            return words.t("recommendations.facet." + facet.code());
        }

        public String value(Facet facet, String value) {
            return switch (facet) {
                case SUR, RS -> state(value);
                case SUR_GROUP, RS_GROUP -> words.t("recommendations.group." + value);
                case SUR_ORGANISATION, RS_ORGANISATION -> organisation(value);
                case SESSION -> session(Integer.parseInt(value));
                case CYCLE -> words.t("recommendations.cycle", value);
                case YEAR -> value;
                case RESPONSE -> words.t("recommendations.response." + value);
                case ACTION -> words.t("recommendations.action." + value);
                case ISSUE -> issues.label(value, locale());
                case SDG -> goal(value);
                case AFFECTED ->
                    vocabulary.affected(value).map(term -> term.label(locale())).orElse(value);
                case KIND -> words.t("recommendations.kind." + value);
            };
        }

        /// "Haiti: 34"
        public String counted(Facet facet, String value, long count) {
            return words.t("shared.labelled", value(facet, value), count);
        }

        /// What is asked for, a line each: the words, then each filter with its values.
        public List<String> query(Query query) {
            var lines = new ArrayList<String>();
            if (!query.words().isEmpty()) lines.add(quoted(query.words()));
            query.filters().forEach((facet, values) -> lines.add(filter(query, facet, values)));
            return lines;
        }

        private String filter(Query query, Facet facet, List<String> values) {
            var all = facet == Facet.ISSUE && query.allIssues();
            var name = all ? words.t("recommendations.search.issues-all") : facet(facet);
            return words.t(
                    "shared.labelled",
                    name,
                    values.stream().map(value -> value(facet, value)).collect(Collectors.joining(", ")));
        }

        /// In the quotation marks of the language.
        public String quoted(String text) {
            return words.t("recommendations.quoted", text);
        }

        /// "In the addendum: Supported (“Accepted”) · A/HRC/19/19/Add.1"
        public String position(Position position) {
            var said = words.t("recommendations.response." + position.response().code())
                    + (position.wording().isEmpty() ? "" : " (" + quoted(position.wording()) + ")");
            var stage = words.t("recommendations.stage." + position.stage().code());
            return words.t("shared.labelled", stage, said)
                    + (position.source().isEmpty() ? "" : " · " + position.source());
        }

        /// "France to Haiti", or whose pledge it is
        public String title(Recommendation recommendation) {
            var content = recommendation.content();
            return title(
                    content.kind(),
                    content.stateUnderReview().iso3().orElseThrow(),
                    content.recommendingState().iso3().orElse(Facet.UNKNOWN_STATE));
        }

        public String title(Kind kind, String sur, String rs) {
            return kind == Kind.PLEDGE
                    ? words.t("recommendations.one.pledge-of", state(sur))
                    : words.t("recommendations.one.to-from", state(rs), state(sur));
        }

        public String state(String iso3) {
            return iso3.equals(Facet.UNKNOWN_STATE)
                    ? words.t("recommendations.state.unknown")
                    : states.get(iso3).name(locale());
        }

        /// "40 (2022)"
        public String session(int number) {
            return words.t("recommendations.session", number, yearOfSession.getOrDefault(number, 0));
        }

        private String organisation(String code) {
            return organisations.all().stream()
                    .filter(organisation -> organisation.code().equals(code))
                    .findFirst()
                    .map((Organisation organisation) -> organisation.label(locale()))
                    .orElse(code);
        }

        private String goal(String code) {
            return vocabulary
                    .goal(code)
                    .map(goal -> words.t("recommendations.sdg", code, goal.label(locale())))
                    .orElseGet(() -> words.t("recommendations.sdg-target", code));
        }

        private Locale locale() {
            return words.locale();
        }
    }
}
