package org.presessions.statements.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.statements.proposals.Advice.NO_VERB;
import static org.presessions.statements.proposals.Advice.ONE_ASK;
import static org.presessions.statements.proposals.Advice.STRONGER;
import static org.presessions.statements.proposals.Advice.VERB_FIRST;
import static org.presessions.statements.proposals.Advice.WHEN;
import static org.presessions.statements.proposals.Advice.WHOM;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedProposalTest {
    /// The examples of UPR Info's guide, and what the three languages make of the same verbs.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 | Call on the international community to share its experience
            en | 1 | Seek technical assistance from the Office of the High Commissioner
            en | 2 | Continue its efforts to strengthen the judiciary
            en | 4 | Continue and strengthen its efforts on the rights of women
            en | 3 | Consider ratifying the Optional Protocol
            en | 4 | Improve women’s rights
            en | 5 | Improve women’s rights by amending the family code
            en | 4 | Take further measures against violence
            en | 5 | Promptly ratify the Convention against Torture
            en | 5 | To sign and ratify the Convention
            en | 5 | Put in place a hotline
            en | 5 | The Government should repeal the article on defamation
            fr | 2 | Poursuivre ses efforts en faveur des femmes
            fr | 4 | Poursuivre et renforcer ses efforts
            fr | 3 | Envisager de ratifier le Protocole facultatif
            fr | 4 | Prendre des mesures contre la violence
            fr | 5 | Mettre en œuvre la loi sur l’eau
            fr | 5 | Améliorer les droits des femmes en modifiant le code de la famille
            fr | 5 | Élaborer un plan d’action national
            es | 2 | Seguir fortaleciendo el poder judicial
            es | 3 | Considerar la posibilidad de ratificar el Protocolo
            es | 4 | Adoptar medidas contra la violencia
            es | 5 | Adoptar una ley contra la violencia
            es | 5 | Poner en libertad a todas las personas detenidas
            """)
    void itsActionCategoryIsThatOfItsVerb(String language, int action, String text) {
        assertThat(CheckedProposal.of(text, language).action()).contains(action);
    }

    @Test
    void oneThatIsAskedWellIsAdvisedNothing() {
        assertThat(advice("en", "Adopt, by parliament, a law on legal aid before the end of 2027."))
                .isEmpty();
        assertThat(advice("fr", "Adopter au parlement une loi sur l’aide juridique d’ici à 2027."))
                .isEmpty();
        assertThat(advice("es", "Aprobar en el Parlamento una ley de asistencia letrada antes de fin de año."))
                .isEmpty();
    }

    @Test
    void whatCouldBeBetterIsSaidInTheOrderInWhichItHelps() {
        assertThat(advice("en", "Women should be safe.")).containsExactly(NO_VERB, WHOM, WHEN);
        assertThat(advice("en", "The Ministry of Health should consider opening a clinic."))
                .containsExactly(VERB_FIRST, STRONGER, WHEN);
        assertThat(advice("en", "Adopt a law on legal aid; establish an office in each district within two years."))
                .containsExactly(ONE_ASK, WHOM);
        assertThat(advice("fr", "Abroger l’article 301 et libérer les journalistes."))
                .containsExactly(ONE_ASK, WHOM, WHEN);
        assertThat(advice("es", "Derogar el artículo 301 y liberar a los periodistas."))
                .containsExactly(ONE_ASK, WHOM, WHEN);
    }

    @Test
    void twoVerbsForOneThingAreOneAsk() {
        assertThat(advice("en", "Adopt and implement a law on legal aid by 2027 in all courts."))
                .isEmpty();
        assertThat(advice("en", "Investigate killings by the police and punish those responsible, within a year."))
                .isEmpty();
    }

    @Test
    void thatNobodyHasWrittenDownTheVerbsOfALanguageIsSaid() {
        assertThat(CheckedProposal.of("اعتماد قانون", "ar"))
                .isEqualTo(new CheckedProposal(Optional.empty(), List.of(Advice.UNREAD), Optional.empty()));
    }

    private static List<Advice> advice(String language, String text) {
        return CheckedProposal.of(text, language).advice();
    }
}
