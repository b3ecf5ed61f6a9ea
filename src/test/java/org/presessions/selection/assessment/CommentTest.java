package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.people.Person;

class CommentTest {
    private final Person ana = person("Ana", "a.first@example.org");
    private final Person anaMaria = person("Ana Maria", "a.second@example.org");
    private final Person nameless = person("", "box@example.org");

    @Test
    void whoIsNamedAfterAnAtIsMeantByNameOrMailbox() {
        assertThat(mentioned("What do you think, @Ana?")).containsExactly(ana);
        assertThat(mentioned("@ana maria and @box: please look")).containsExactly(anaMaria, nameless);
        assertThat(mentioned("@Ana and @Ana Maria")).containsExactly(ana, anaMaria);
    }

    @Test
    void nobodyIsMeantByAWordOrAPartOfOne() {
        assertThat(mentioned("Ana said so")).isEmpty();
        assertThat(mentioned("@Anastasia, write to ana@example.org")).isEmpty();
        assertThat(mentioned("@")).isEmpty();
    }

    private List<Person> mentioned(String text) {
        return Comment.mentioned(text, List.of(ana, anaMaria, nameless));
    }

    private static Person person(String name, String email) {
        return new Person(UUID.randomUUID(), email, name, Locale.ENGLISH, Set.of());
    }
}
