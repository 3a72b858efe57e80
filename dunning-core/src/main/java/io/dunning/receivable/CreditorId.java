package io.dunning.receivable;

/**
 * Names a creditor (a hospital, a clinic, a practice) of a tenant (the body that runs the follow-up for its creditors).
 *
 * @param tenant 1 to 100 of a-z, A-Z, 0-9, {@code - _ . :}
 * @param creditor the same; unique within the tenant
 */
public record CreditorId(String tenant, String creditor) implements Comparable<CreditorId> {
    public CreditorId {
        Ids.check(tenant, "tenant");
        Ids.check(creditor, "creditor");
    }

    @Override
    public int compareTo(CreditorId other) {
        int byTenant = tenant.compareTo(other.tenant);
        return byTenant != 0 ? byTenant : creditor.compareTo(other.creditor);
    }

    @Override
    public String toString() {
        return tenant + "/" + creditor;
    }
}
