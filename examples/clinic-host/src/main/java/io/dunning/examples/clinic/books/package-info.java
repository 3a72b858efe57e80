/** The host's books: bills, and what the bank tells of them. */
@NullMarked
package io.dunning.examples.clinic.books;

import org.jspecify.annotations.NullMarked;
