/** The one home of what tests share: databases, a running server, statements as platforms send them. */
package vn.hocvuso.lrsbridge.testing;
