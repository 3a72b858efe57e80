package io.dunning.contact;

/**
 * A limit on contacts with one person, over all cases, creditors of the tenant and channels.
 *
 * @param contactsMax at most so many, 1 to 50
 * @param days within so many consecutive days, 1 to 365
 */
public record ContactCap(int contactsMax, int days) {
    public ContactCap {
        if (contactsMax < 1 || contactsMax > 50 || days < 1 || days > 365) {
            throw new IllegalArgumentException("a contact cap is 1 to 50 contacts in 1 to 365 days");
        }
    }
}
