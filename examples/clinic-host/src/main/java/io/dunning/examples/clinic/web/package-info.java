/** What all pages have in common: layout, login, languages, what is shown how. */
@NullMarked
package io.dunning.examples.clinic.web;

import org.jspecify.annotations.NullMarked;
