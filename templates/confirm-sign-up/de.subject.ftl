Bitte bestätigen Sie Ihre Einwilligung
