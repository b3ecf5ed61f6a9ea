package org.presessions.missions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.mail.LetterOvertaken;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// An address that will not get its letter is to be written to, should there be something to tell again.
@Component
class OvertakenInvitations {
    private final InvitationLetterRepository letters;
    private final InvitationRepository invitations;
    private final LetterStates states;

    OvertakenInvitations(InvitationLetterRepository letters, InvitationRepository invitations, LetterStates states) {
        this.letters = letters;
        this.invitations = invitations;
        this.states = states;
    }

    @ApplicationModuleListener
    void on(LetterOvertaken event) {
        if (!event.source().equals(InvitationMailer.INVITATION)) return;
        var address = Optional.ofNullable(states.of(List.of(event.mailId())).get(event.mailId()))
                .map(LetterState::toAddress);
        address.ifPresent(email -> forget(email, event.mailId()));
    }

    private void forget(String email, UUID mailId) {
        var told = letters.ofMails(List.of(mailId)).getOrDefault(mailId, List.of()).stream()
                .map(InvitationLetter::preSessionId)
                .toList();
        var others = letters.of(told);
        var all = states.of(
                others.stream().map(InvitationLetter::mailId).distinct().toList());
        var known = others.stream()
                .filter(letter -> isTo(email, Objects.requireNonNull(all.get(letter.mailId()))))
                .map(InvitationLetter::preSessionId)
                .collect(Collectors.toSet());
        invitations.unclaimLetters(
                email, told.stream().filter(id -> !known.contains(id)).toList());
    }

    private static boolean isTo(String email, LetterState letter) {
        return letter.toAddress().equals(email) && !letter.isVoid();
    }
}
