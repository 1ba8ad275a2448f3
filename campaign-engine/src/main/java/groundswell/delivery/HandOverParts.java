package groundswell.delivery;

import groundswell.contact.Contacts;
import org.springframework.stereotype.Component;

/** What every connection needs to hand over. */
@Component
record HandOverParts(
        Ledger ledger,
        Contacts contacts,
        MessageComposer composer,
        LetterTexts texts,
        KeptLetters kept,
        Admission admission,
        Throttles throttles,
        RefusalTeller refusals,
        DeliverySettings settings) {}
