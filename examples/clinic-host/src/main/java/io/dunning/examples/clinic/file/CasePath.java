package io.dunning.examples.clinic.file;

import io.dunning.cases.CaseId;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;

/**
 * A case as it stands in an address: without its tenant, which is that of whoever asks. So nobody can even name a case of another one.
 *
 * @param creditor unique within the tenant
 * @param debtor whose case
 * @param kind of which claims
 */
public record CasePath(String creditor, String debtor, String kind) {

    /** The case of that name; what can't be one isn't there. */
    public CaseId of(String tenant) {
        try {
            return new CaseId(new CreditorId(tenant, creditor), new PersonId(debtor), ClaimKind.valueOf(kind));
        } catch (IllegalArgumentException e) {
            throw new NoSuchPage();
        }
    }
}
