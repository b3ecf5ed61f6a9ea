package org.presessions.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class IssueRepositoryTest {
    private static final Issue LAST = new Issue(
            "test-a",
            Wording.english("Zymurgists’ rights").and("fr", "Zymurgie").and("ar", "حقوق"));
    private static final Issue FIRST = new Issue("test-z", Wording.english("Aardvarks’ rights"));

    @Autowired
    IssueRepository issues;

    @Test
    void theIssuesOfUprInfoAreThereInThreeLanguages() {
        assertThat(issues.all())
                .hasSizeGreaterThanOrEqualTo(54)
                .contains(new Issue(
                        "death-penalty",
                        Wording.english("Death penalty")
                                .and("fr", "Peine de mort")
                                .and("es", "Pena de muerte")));
    }

    @Test
    void anIssueIsKeptInAllItsLanguagesAndStandsByItsEnglishLabel() {
        issues.insert(LAST);
        issues.insert(FIRST);
        assertThat(own()).containsExactly(FIRST, LAST);
    }

    @Test
    void anIssueThatIsThereKeepsItsLabels() {
        issues.insert(LAST);
        issues.insert(new Issue(LAST.code(), Wording.english("Brewers’ rights").and("es", "Cerveceros")));
        assertThat(own()).containsExactly(LAST);
    }

    @Test
    void noTwoIssuesHaveTheSameEnglishLabel() {
        issues.insert(LAST);
        assertThatThrownBy(() -> issues.insert(new Issue("test-b", LAST.labels())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private List<Issue> own() {
        return issues.all().stream()
                .filter(issue -> issue.code().startsWith("test-"))
                .toList();
    }
}
