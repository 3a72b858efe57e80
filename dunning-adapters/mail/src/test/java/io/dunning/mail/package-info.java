@NullMarked
package io.dunning.mail;

import org.jspecify.annotations.NullMarked;
