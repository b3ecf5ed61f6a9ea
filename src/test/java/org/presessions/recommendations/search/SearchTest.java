package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.recommendations.SampleRecommendations.content;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.Sort;
import org.presessions.recommendations.search.words.Meanings;
import org.presessions.recommendations.search.words.WordsParser;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// What a person finds with words.
@ServerTest
@Transactional
class SearchTest {
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("woman", "women", "girl", "femme"),
            List.of("LGBT", "sexual orientation"),
            List.of("OPCAT", "OP-CAT"),
            List.of("torture", "CID", "cruel inhuman or degrading"));

    TestIndex indexes;

    @BeforeEach
    void make(@Autowired BeanFactory server) {
        indexes = new TestIndex(server);
    }

    @Autowired
    Recommendations record;

    Search search = new Search(
            () -> {
                throw new IllegalStateException("nothing is indexed yet");
            },
            () -> Meanings.NONE);

    @Test
    void englishWordsAreFoundInTheirForms() throws IOException {
        over("Ratify the Convention.", "Consider the ratification of the treaty.", "Build roads.");
        assertThat(found("ratifying"))
                .containsExactly("Ratify the Convention.", "Consider the ratification of the treaty.");
        assertThat(found("conventions")).containsExactly("Ratify the Convention.");
        assertThat(found("ROAD")).containsExactly("Build roads.");
    }

    @Test
    void aWordWithAHyphenIsItsSynonymToo() throws IOException {
        over("Ratify the OP-CAT.", "Ratify OPCAT.", "Cat and op.");
        assertThat(found("OP-CAT")).containsExactlyInAnyOrder("Ratify the OP-CAT.", "Ratify OPCAT.");
        assertThat(found("OPCAT")).containsExactlyInAnyOrder("Ratify the OP-CAT.", "Ratify OPCAT.");
        assertThat(found("\"op-cat\"")).containsExactly("Ratify the OP-CAT.");
    }

    @Test
    void frenchAndSpanishWordsAreFoundInTheirFormsWithOrWithoutMarks() throws IOException {
        over(
                content("Garantir l’égalité des sexes et les libertés.", "fr"),
                content("Garantizar la educación de los niños.", "es"));
        assertThat(found("egalite liberté")).containsExactly("Garantir l’égalité des sexes et les libertés.");
        assertThat(found("EGALITÉS")).containsExactly("Garantir l’égalité des sexes et les libertés.");
        assertThat(found("educacion niño")).containsExactly("Garantizar la educación de los niños.");
        assertThat(found("educación NOT niños")).isEmpty();
    }

    @Test
    void pluralsAreFoundInEachLanguage() throws IOException {
        over(
                content("Respect the right to food."),
                content("Adapter les lois, un droit.", "fr"),
                content("Los derechos de la niña.", "es"));
        assertThat(found("rights")).contains("Respect the right to food.");
        assertThat(found("loi droits")).containsExactly("Adapter les lois, un droit.");
        assertThat(found("niñas derecho")).containsExactly("Los derechos de la niña.");
    }

    @Test
    void aPhraseIsWordsOneAfterTheOther() throws IOException {
        over("Abolish the death penalty.", "A penalty after a death.", "The right of the child to life.");
        assertThat(found("\"death penalty\"")).containsExactly("Abolish the death penalty.");
        assertThat(found("death penalty"))
                .containsExactlyInAnyOrder("Abolish the death penalty.", "A penalty after a death.");
        assertThat(found("\"rights of the child\"")).containsExactly("The right of the child to life.");
        assertThat(found("\"rights of a child\"")).isEmpty();
    }

    @Test
    void operatorsDoWhatTheySay() throws IOException {
        over("land and water", "land", "water", "air");
        assertThat(found("land AND water")).containsExactly("land and water");
        assertThat(found("land OR air")).containsExactlyInAnyOrder("land and water", "land", "air");
        assertThat(found("land NOT water")).containsExactly("land");
        assertThat(found("land -water")).containsExactly("land");
        assertThat(found("NOT land")).containsExactlyInAnyOrder("water", "air");
        assertThat(found("(land OR air) NOT water")).containsExactlyInAnyOrder("land", "air");
        assertThat(found("air OR NOT water")).containsExactlyInAnyOrder("air", "land");
    }

    @Test
    void aPrefixIsTheBeginningOfAWord() throws IOException {
        over("Ratify it.", "A ratification.", "Criteria.");
        assertThat(found("ratif*")).containsExactlyInAnyOrder("Ratify it.", "A ratification.");
        assertThat(found("RÁT*")).containsExactlyInAnyOrder("Ratify it.", "A ratification.");
    }

    @Test
    void wordsThatMeanTheSameAreFoundAfterWhatWasTyped() throws IOException {
        over(
                content("Protect girls."),
                content("Protect women."),
                content("Protéger les femmes.", "fr"),
                content("Sexual orientation and gender."),
                content("LGBT persons."),
                content("End cruel, inhuman or degrading treatment."));
        assertThat(found("girl").getFirst()).isEqualTo("Protect girls.");
        assertThat(found("girls"))
                .containsExactlyInAnyOrder("Protect girls.", "Protect women.", "Protéger les femmes.");
        assertThat(found("sexual orientation")).containsExactly("Sexual orientation and gender.", "LGBT persons.");
        assertThat(found("tortures")).containsExactly("End cruel, inhuman or degrading treatment.");
        assertThat(found("\"torture\"")).isEmpty();
    }

    @Test
    void theNumberOfAParagraphIsFound() throws IOException {
        over("One.", "Two.");
        assertThat(found("88.1")).containsExactlyInAnyOrder("One.", "Two.");
        assertThat(found("88.2")).isEmpty();
    }

    @Test
    void aWordNobodyWroteIsReplacedByOneThatFinds() throws IOException {
        over("Prevent torture in prisons.", "Prevent corruption.");
        assertThat(did("tortre prevent")).contains("torture prevent");
        assertThat(did("\"torture in prisosn\"")).contains("\"torture in prisons\"");
        assertThat(did("torture corrution")).isEmpty(); // would find nothing either
        assertThat(did("torture")).isEmpty();
        assertThat(did("qqqqqq")).isEmpty();
    }

    @Test
    void theWholeTextIsGivenWithItsHits() throws IOException {
        over("End <b>torture</b> & ratify the Optional Protocol; women’s prisons, not police.", "Nothing of that.");
        assertThat(marked("torture \"optional protocol\" girl pris* NOT police"))
                .containsExactlyInAnyOrder(
                        "End <b>[torture]</b> & ratify the [Optional Protocol]; [women’s] [prisons], not police.",
                        "Nothing of that.");
        assertThat(marked("")).contains("Nothing of that.");
    }

    @Test
    void accentsAndOtherLanguagesAreMarkedWhereTheyStand() throws IOException {
        over(content("L’égalité des femmes \uD83D\uDE00.", "fr"));
        assertThat(marked("egalites woman")).containsExactly("[L’égalité] des [femmes] \uD83D\uDE00.");
    }

    @Test
    void ordersAreAsTheySay() throws IOException {
        var mali = session(content("Longer text of Mali."), 20, "MLI");
        var haiti = session(content("Short."), 12, "HTI");
        var albania = session(content("Middling text."), 5, "ALB");
        var later = session(content("Another one, later, and long."), 26, "HTI");
        over(mali, haiti, albania, later);
        assertThat(sorted(Sort.NEWEST)).containsExactly(later, mali, haiti, albania);
        assertThat(sorted(Sort.OLDEST)).containsExactly(albania, haiti, mali, later);
        assertThat(sorted(Sort.STATE)).containsExactly(albania, later, haiti, mali);
        assertThat(sorted(Sort.SHORTEST)).containsExactly(haiti, albania, mali, later);
        assertThat(sorted(Sort.LONGEST)).containsExactly(later, mali, albania, haiti);
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        over(Stream.iterate(1, i -> i + 1)
                .limit(25)
                .map(i -> content("Text " + i))
                .toArray(Content[]::new));
        var all = search.find(Query.EVERYTHING, 0, 100).ids();
        assertThat(all).hasSize(25).isSorted();
        assertThat(search.find(Query.EVERYTHING, 10, 10).ids()).isEqualTo(all.subList(10, 20));
        assertThat(search.find(Query.EVERYTHING, 20, 10).ids()).isEqualTo(all.subList(20, 25));
        assertThat(search.find(Query.EVERYTHING, 30, 10).ids()).isEmpty();
        assertThat(search.ids(Query.EVERYTHING)).containsExactly(all.toArray(Long[]::new));
    }

    @Test
    void whatIsAlikeSharesTellingWordsAndLanguage() throws IOException {
        over(
                content("Abolish the death penalty and commute death sentences."),
                content("Consider abolishing the death penalty in law."),
                content("Abolish the death penalty now."),
                content("Build schools in rural areas."),
                content("Build roads in rural areas."),
                content("Improve health."),
                content("Improve sanitation."),
                content("Fight corruption."),
                content("death penalty abolish", "fr"));
        var first = record.inOrder(search.find(Query.EVERYTHING, 0, 1).ids()).getFirst();
        assertThat(texts(search.similar(first, 10)))
                .containsExactlyInAnyOrder(
                        "Consider abolishing the death penalty in law.", "Abolish the death penalty now.");
    }

    @Test
    void whateverIsUnderstoodIsAnswered() throws IOException {
        over("Prevent torture of women.", "Build roads.");
        var words = List.of(
                "lgbt", "girls", "\"cid\"", "tor*", "AND", "OR", "NOT", "(", ")", "-road", "\"", "x", "tortre", "”",
                "\uD83D");
        var random = new Random(11);
        for (var i = 0; i < 500; i++) {
            var typed = Stream.generate(() -> words.get(random.nextInt(words.size())))
                    .limit(random.nextInt(60))
                    .collect(Collectors.joining(" "));
            if (WordsParser.parse(typed) instanceof WordsParser.Outcome.Understood)
                assertThat(found(typed).size()).as(typed).isBetween(0, 2);
        }
        var many =
                Stream.iterate(1, i -> i + 1).limit(60).map(i -> "lgbt a" + i).toList();
        assertThat(found(String.join(" OR ", many.subList(0, 21)))).isEmpty();
    }

    private void over(String... texts) throws IOException {
        over(Stream.of(texts).map(text -> content(text)).toArray(Content[]::new));
    }

    private void over(Content... contents) throws IOException {
        search = indexes.over(List.of(contents), SYNONYMS);
    }

    private List<String> found(String words) {
        return texts(search.find(new Query(words, Map.of(), false, Optional.empty()), 0, 100)
                .ids());
    }

    private Optional<String> did(String words) {
        return search.find(new Query(words, Map.of(), false, Optional.empty()), 0, 100)
                .didYouMean();
    }

    private List<Content> sorted(Sort sort) {
        var ids = search.find(new Query("", Map.of(), false, sort), 0, 100).ids();
        return record.inOrder(ids).stream().map(one -> one.content()).toList();
    }

    private List<String> marked(String words) {
        var all = record.inOrder(search.find(Query.EVERYTHING, 0, 100).ids());
        var query = new Query(words, Map.of(), false, Optional.empty());
        return search.highlight(query, all).values().stream()
                .map(pieces -> pieces.stream()
                        .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                        .reduce("", String::concat))
                .toList();
    }

    private List<String> texts(List<Long> ids) {
        return record.inOrder(ids).stream().map(one -> one.content().text()).toList();
    }

    private static Content session(Content content, int session, String state) {
        var sur = content.stateUnderReview();
        return new Content(
                content.kind(),
                session,
                new Party(Optional.of(state), sur.group(), sur.organisations()),
                content.recommendingState(),
                content.paragraph(),
                content.text(),
                content.language(),
                content.positions(),
                content.action(),
                content.issues(),
                content.affected(),
                content.sdgs(),
                content.themes());
    }
}
