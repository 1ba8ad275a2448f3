package groundswell.sandbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Receives what is already in the database: the server wants somebody to deliver to. */
enum Nobody implements GreenMailUser {
    INSTANCE;

    @Override
    public String getEmail() {
        return "nobody@localhost";
    }

    @Override
    public String getLogin() {
        return "nobody";
    }

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}

    @Override
    public String getQualifiedMailboxName() {
        return "nobody";
    }

    @Override
    public void create() {}

    @Override
    public void delete() {}
}
