// A colour is typed, or picked beside: each writes the other.
const TYPED = /^#[0-9a-f]{6}$/i;

for (const picker of document.querySelectorAll("[data-colour-of]")) {
  const field = document.getElementById(picker.dataset.colourOf);
  const show = () => {
    if (TYPED.test(field.value.trim())) picker.value = field.value.trim().toLowerCase();
  };
  picker.addEventListener("input", () => {
    field.value = picker.value;
  });
  field.addEventListener("input", show);
  show();
  picker.parentElement.hidden = false;
}
