/** The door of the house: the program that starts the server. It knows no chapter. */
@NullMarked
package vn.hocvuso.lrsbridge;

import org.jspecify.annotations.NullMarked;
