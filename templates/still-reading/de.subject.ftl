Sollen wir Ihnen weiter schreiben?
