package org.presessions.missions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.mail.LetterCounts;
import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;
import org.presessions.missions.register.Mission;

/// The letters of invitation to some Pre-sessions, and what became of them.
///
/// @param states by the letters' ids
public record WrittenInvitations(List<InvitationLetter> letters, Map<UUID, LetterState> states) {
    /// An address of a mission that no letter reaches.
    public record Failure(Mission mission, LetterState letter) {}

    /// How many missions are how far, each by the letter that is nearest to it; one that was overtaken is none.
    LetterCounts missions() {
        return missions(letter -> true);
    }

    LetterCounts missionsTo(UUID preSessionId) {
        return missions(letter -> letter.preSessionId().equals(preSessionId));
    }

    /// Addresses that a mission still has, and to which every letter failed, with the server's words of the last.
    public List<Failure> failures(Collection<Mission> missions) {
        return missions.stream().flatMap(this::failuresOf).toList();
    }

    private Stream<Failure> failuresOf(Mission mission) {
        var byAddress = letters.stream()
                .filter(letter -> letter.missionId().equals(mission.id()))
                .flatMap(letter -> Stream.ofNullable(states.get(letter.mailId())))
                .filter(letter -> !letter.isVoid())
                .collect(Collectors.groupingBy(LetterState::toAddress));
        return mission.addresses().stream()
                .map(address -> byAddress.getOrDefault(address, List.of()))
                .filter(own -> !own.isEmpty() && own.stream().allMatch(LetterState::isFailed))
                .map(own -> new Failure(mission, own.getLast()));
    }

    private LetterCounts missions(Predicate<InvitationLetter> wanted) {
        var byMission = letters.stream()
                .filter(wanted)
                .filter(letter ->
                        states.containsKey(letter.mailId()) && status(letter.mailId()) != MailStatus.OVERTAKEN)
                .collect(Collectors.groupingBy(
                        InvitationLetter::missionId,
                        Collectors.mapping(letter -> status(letter.mailId()), Collectors.toSet())));
        return LetterCounts.of(
                byMission.values().stream().map(LetterCounts::nearest).toList());
    }

    private MailStatus status(UUID mailId) {
        return Objects.requireNonNull(states.get(mailId)).status();
    }
}
