@NullMarked
package io.dunning.mail.pec;

import org.jspecify.annotations.NullMarked;
