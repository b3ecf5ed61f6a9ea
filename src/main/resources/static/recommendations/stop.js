// The link in a mail stops an alert by one click: the page that it opens sends the form by itself.

document.querySelector("form[data-stop]")?.submit();
