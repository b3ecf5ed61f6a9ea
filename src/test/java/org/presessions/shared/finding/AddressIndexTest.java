package org.presessions.shared.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressIndexTest {
    private final AddressIndex<String> index = new AddressIndex<>();

    @Test
    void anAddressIsFoundByItsPartsWhetherTheyAreWrittenOutOrLeftOpen() {
        add("/", "/desk", "/desk/{id}", "/desk/outbox", "/desk/{id}/notes", "/{page:[a-z]{1,9}}");
        assertThat(index.find("/")).containsExactlyInAnyOrder("/", "/{page:[a-z]{1,9}}"); // the pattern is asked later
        assertThat(index.find("/desk")).containsExactlyInAnyOrder("/desk", "/{page:[a-z]{1,9}}");
        assertThat(index.find("/desk/outbox")).containsExactlyInAnyOrder("/desk/outbox", "/desk/{id}");
        assertThat(index.find("/desk/7/notes")).containsExactly("/desk/{id}/notes");
        assertThat(index.find("/desk/7/notes/8")).isEmpty();
    }

    @Test
    void whatTakesAllThatFollowsIsFoundUnderEachOfIt() {
        add("/m/{asset}/{*file}", "/files/**", "/names/{name:a/b}", "/m/{asset}/poster.jpg");
        assertThat(index.find("/m/1/360p/s1.m4s")).containsExactly("/m/{asset}/{*file}");
        assertThat(index.find("/m/1")).containsExactly("/m/{asset}/{*file}");
        assertThat(index.find("/m/1/poster.jpg"))
                .containsExactlyInAnyOrder("/m/{asset}/{*file}", "/m/{asset}/poster.jpg");
        assertThat(index.find("/files/a/b/c")).containsExactly("/files/**");
        assertThat(index.find("/names/a/b")).containsExactly("/names/{name:a/b}");
    }

    private void add(String... patterns) {
        for (var pattern : patterns) index.add(pattern, pattern);
    }
}
