/** What is said to the debtor: texts, disclosure, fees. */
@NullMarked
package io.dunning.notice;

import org.jspecify.annotations.NullMarked;
