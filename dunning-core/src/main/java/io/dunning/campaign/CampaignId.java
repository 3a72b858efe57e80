package io.dunning.campaign;

/**
 * Names a campaign; the host's own key.
 *
 * @param value 1 to 100 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record CampaignId(String value) {
    public CampaignId {
        if (!value.matches("[A-Za-z0-9_.:-]{1,100}")) {
            throw new IllegalArgumentException("a campaign's id has 1 to 100 of a-z, A-Z, 0-9 and - _ . : only");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
