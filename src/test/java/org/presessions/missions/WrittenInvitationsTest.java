package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presessions.mail.LetterCounts;
import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;
import org.presessions.missions.register.Mission;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;

class WrittenInvitationsTest {
    private static final State STATE = new State("HTI", "haiti", Optional.empty(), Wording.english("Haiti"));

    private final UUID haiti = UUID.randomUUID();
    private final UUID togo = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void aMissionCountsOnceByTheLetterThatIsNearestToIt() {
        var failed = state(MailStatus.FAILED, "a@hti.example");
        var sent = state(MailStatus.SENT, "b@hti.example");
        var held = state(MailStatus.HELD, "a@tgo.example");
        var written = new WrittenInvitations(
                List.of(letter(failed, haiti, one), letter(sent, haiti, other), letter(held, togo, one)),
                byId(failed, sent, held));
        assertThat(written.missions()).isEqualTo(new LetterCounts(Map.of(MailStatus.SENT, 1, MailStatus.HELD, 1)));
        assertThat(written.missionsTo(one))
                .isEqualTo(new LetterCounts(Map.of(MailStatus.FAILED, 1, MailStatus.HELD, 1)));
        assertThat(written.missionsTo(UUID.randomUUID()).written()).isZero();
    }

    @Test
    void anAddressFailsThatAMissionStillHasAndNoLetterReaches() {
        var failed = state(MailStatus.FAILED, "a@hti.example");
        var again = state(MailStatus.FAILED, "a@hti.example");
        var gone = state(MailStatus.FAILED, "left@hti.example");
        var late = state(MailStatus.FAILED, "b@hti.example");
        var arrived = state(MailStatus.SENT, "b@hti.example");
        var letters = Stream.of(failed, again, gone, late, arrived)
                .map(state -> letter(state, haiti, one))
                .toList();
        var written = new WrittenInvitations(letters, byId(failed, again, gone, late, arrived));
        var mission = mission("a@hti.example", "b@hti.example", "c@hti.example");
        assertThat(written.failures(List.of(mission))).containsExactly(new WrittenInvitations.Failure(mission, again));
    }

    private Mission mission(String... addresses) {
        return new Mission(haiti, STATE, Locale.FRENCH, List.of(addresses));
    }

    private static InvitationLetter letter(LetterState state, UUID mission, UUID preSession) {
        return new InvitationLetter(state.id(), mission, preSession);
    }

    private static LetterState state(MailStatus status, String address) {
        return new LetterState(UUID.randomUUID(), status, address, "");
    }

    private static Map<UUID, LetterState> byId(LetterState... states) {
        return Stream.of(states).collect(Collectors.toMap(LetterState::id, Function.identity()));
    }
}
